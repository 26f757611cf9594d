/* Made from display_board/clerk by display_board/generate.py. */
var k,so,fn,Se,ln,Mt,ao,Nt,uo,pn,cn,gi,st=Symbol.for("pv"),Pt={},Dt=[],wi=/^m(i|n|o|s|text|space)$/,dn=Array.isArray,mn=Dt.slice,Ue=Object.assign;function Re(e){e&&e.parentNode&&e.remove()}function at(e,t,n){var o,r,i,a={},u=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return u>2&&(a.children=u>3?mn.call(arguments,2):n),it(e,a,o,r,null)}function it(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:st,__v:r||++so,__i:-1,__u:0};return!r&&k.vnode&&k.vnode(i),i}function Fe(e){return e.children}function Le(e,t){this.props=e,this.context=t,this.__g=0}function Ee(e,t){if(t==null)return e.__&&Ee(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Ee(e)}function ki(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;a&&((t=Ue({constructor:st},n)).__v=n.__v+1,k.vnode&&k.vnode(t),_n(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Ee(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=t,_o(r,t,i),n.__=n.__e=null,t.__e!=o&&lo(t))}function lo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),lo(e)}function ro(e){(8&e.__g||(e.__g|=8,Se.push(e),Mt++))&&ln==k.debounceRendering||((ln=k.debounceRendering)||queueMicrotask)(co)}function co(){try{for(var e,t=1;Se.length;)Se.length>t&&Se.sort(ao),e=Se.shift(),t=Se.length,8&e.__g&&ki(e)}finally{(Mt=Se.length)&&(ln||queueMicrotask)(co)}}function fo(e,t,n,o,r,i,a,u,c,d,p){var w,_,f,v,L,x,A=o.__k||Dt,g=t.length;for(c=xi(n,t,A,c,g),w=0;w<g;w++)(f=n.__k[w])!=null&&(_=~f.__i&&A[f.__i]||Pt,f.__i=w,x=_n(e,f,_,r,i,a,u,c,d,p),v=f.__e,(_.ref!=f.ref||8&_.__u)&&(_.ref&&hn(_.ref,null,f,_),f.ref&&p.push(f.ref,f.__c||v,f)),L=L||v,4&f.__u?(c=po(f,c,e,!_.__v),_.__e&&(_.__e=null)):typeof f.type=="function"&&x!==void 0?c=x:v&&(c=v.nextSibling),f.__u&=-21);return n.__e=L,c}function xi(e,t,n,o,r){var i,a,u,c,d,p,w,_,f,v=n.length,L=v,x=0,A=0,g=e.__k=Array(r);for(i=0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=g[i]=it(null,a):dn(a)?a=g[i]=it(Fe,{children:a}):a.constructor===st&&a.__b?a=g[i]=it(a.type,a.props,a.key,a.ref,a.__v):g[i]=a,c=i+x,a.__=e,a.__b=e.__b+1,u=null,~(d=a.__i=Si(a,n,c,L))&&(L--,(u=n[d])&&(u.__u|=2)),u&&u.__v?(a.__u|=16,d==c-1?x--:d==c+1?x++:d!=c&&(d>c?x--:x++,A=1)):(~d||(r>v?x--:r<v&&x++),typeof a.type!="function"&&(a.__u|=4))):g[i]=null;if(A){for(p=[],w=[],i=0;i<r;i++)if((a=g[i])&&16&a.__u){for(x=0,_=p.length;x<_;)p[f=x+_>>1]<a.__i?x=f+1:_=f;p[x]=a.__i,w[i]=x+1}for(x=p.length;i--;)w[i]&&(w[i]==x?x--:g[i].__u|=4)}if(L)for(i=0;i<v;i++)!(u=n[i])||2&u.__u||(u.__e==o&&(o=Ee(u)),vn(u,u));return o}function po(e,t,n,o){var r,i,a,u;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=po(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=Ee(e))&&!t.parentNode&&(t=null),a=e.__e,u=t;u&&u.nodeType==8;)u=u.nextSibling;for(a!=u&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Si(e,t,n,o){var r,i=e.key,a=e.type,u=t[n],c=u&&!(2&u.__u);if(u===null&&i==null||c&&i==u.key&&a==u.type)return n;if(o>(c?1:0)){for(r=n-1;r>=0;r--)if((u=t[r])&&!(2&u.__u)&&i==u.key&&a==u.type)return r;for(r=n+1;r<t.length;r++)if((u=t[r])&&!(2&u.__u)&&i==u.key&&a==u.type)return r}return-1}function io(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function At(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||io(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||io(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=cn[t]||(cn[t]=Ei(t)),(e.__a||(e.__a={}))[t]=pn,i=t!=(t=t.replace(uo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function Ei(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Nt]==null)t[Nt]=pn++;else if(t[Nt]<this.__a[e])return;return n(k.event?k.event(t):t)}}}function _n(e,t,n,o,r,i,a,u,c,d){var p,w,_,f,v,L,x,A,g,F,I,un,no,Ot,Pe,oo,xe,De,he=t.type;if(t.constructor!==st)return null;128&n.__u&&(c=32&n.__u,p=n.__c.__z)&&(t.__u|=c,w=i=[],p.nodeType==8?u=It(p,i):i.push(p),u=i[0]||u),(p=k.__b)&&p(t);e:if(typeof he=="function"){_=a.length;try{if(A=t.props,g=(p=he.prototype)&&p.render,F=(p=he.contextType)&&o[p.__c],I=p?F?F.props.value:p.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(g?t.__c=f=new he(A,I):(t.__c=f=new Le(A,I),f.constructor=he,f.render=Ci),F&&F.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),g&&(f.__s||(f.__s=f.state),he.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Ue({},f.__s)),Ue(f.__s,he.getDerivedStateFromProps(A,f.__s)))),v=f.props,L=f.state,f.__v=t,n.__c){if(A!==v&&g&&!he.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(A,I),t.__v==n.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(A,f.__s,I)===!1){t.__v!=n.__v&&(f.props=A,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(X){X&&(X.__=t)}),Dt.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),u=Ee(n);break e}f.componentWillUpdate&&f.componentWillUpdate(A,f.__s,I),g&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(v,L,x)})}else g&&!he.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),g&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=I,f.props=A,f.__P=e,f.__g&=-5,un=k.__r,no=g?25:0;do f.__g&=-9,un&&un(t),p=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++no<25);g&&(Dt.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=Ue({},o,f.getChildContext())),g&&n.__c&&f.getSnapshotBeforeUpdate&&(x=f.getSnapshotBeforeUpdate(v,L)),Ot=p&&p.type===Fe&&p.key==null?p.props.children:p,A.__P&&(p=u,r=(e=A.__P).namespaceURI,c=i=null,n.props&&n.props.__P!=e&&(n.__k.some(function(X){X&&vn(X,X)}),n.__k=null),u=n.__k?Ee(n,0):null),u=fo(e,dn(Ot)?Ot:[Ot],t,n,o,r,i,a,u,c,d),A.__P&&(t.__e=null,u=p),t.__u&=-161,w&&w.some(Re),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(X){if(a.length=_,t.__v=null,c||i)if(X&&X.then){if(t.__u|=128|c,i){for(~(xe=i.indexOf(u||void 0))||(xe=i.length);(De=i[xe-1])&&De.nodeType==8;)xe--;for(;xe<i.length;xe++)if(De=i[xe])if(i[xe]=null,Pe){if(De==oo)break}else{if(De.nodeType!=8)break;De.data.startsWith("$s")&&(oo=It(Pe=De))}}if(!Pe){for(;u&&u.nodeType==8&&u.nextSibling;)u=u.nextSibling;Pe=u}(p=It(Pe=t.__c.__z||(t.__c.__z=Pe)))?(t.__e=Pe,u=p):t.__e=u,u=u&&u.nextSibling}else i&&i.some(Re);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),X&&X.then||mo(t),k.__e(X,t,n)}}else u=t.__e=Ti(n.__e,t,n,o,r,i,a,c,d,e);return(p=k.diffed)&&p(t),u}function It(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function mo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(mo))}function _o(e,t,n){for(var o=0;o<n.length;)hn(n[o++],n[o++],n[o++]);k.__c&&k.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){k.__e(i,r.__v)}})}function Ti(e,t,n,o,r,i,a,u,c,d){var p,w,_,f,v,L,x,A,g=n.props||Pt,F=t.props,I=t.type;if(I=="svg"?r="http://www.w3.org/2000/svg":I=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(p=0;p<i.length;p++)if((v=i[p])&&(I?v.localName==I:v.nodeType==3)){e=v,i[p]=null;break}}if(!e){if(A=d.ownerDocument||document,!I)return A.createTextNode(F);e=A.createElementNS(r,I,F.is?F:d),u&&(k.__m&&k.__m(t,i),u=!1),i=null}if(I){if(d=I=="template"&&e.content||e,i=I=="textarea"&&F.defaultValue!=null?null:i&&mn.call(d.childNodes),!u&&i)for(g={},p=0;p<e.attributes.length;p++)g[(v=e.attributes[p]).name]=v.value;for(p in g)v=g[p],p=="dangerouslySetInnerHTML"?_=v:p=="children"||p in F||p=="value"&&"defaultValue"in F||p=="checked"&&"defaultChecked"in F||At(e,p,null,v,r);for(p in F)v=F[p],p=="children"?f=v:p=="dangerouslySetInnerHTML"?w=v:p=="value"?L=v:p=="checked"?x=v:u&&typeof v!="function"||g[p]===v||At(e,p,v,g[p],r);w?(u||_&&(w.__html==_.__html||w.__html==e.innerHTML)||(e.innerHTML=w.__html),t.__k=[]):(_&&(e.textContent=""),(I=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&wi.test(I))&&(r="http://www.w3.org/1999/xhtml"),fo(d,dn(f)?f:[f],t,n,o,r,i,a,i?i[0]:n.__k&&Ee(n,0),u,c),i&&i.some(Re)),u&&I!="textarea"||(p="value",I=="progress"&&L==null?e.removeAttribute(p):L==null||L===e[p]&&(I!="progress"||L)||At(e,p,L,g[p],r),p="checked",x!=null&&x!=e[p]&&At(e,p,x,g[p],r))}else g===F||u&&e.data==F||(e.data=F);return e}function hn(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){k.__e(r,n)}}function vn(e,t,n){var o,r,i,a;if(k.unmount&&k.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||hn(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(u){k.__e(u,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&vn(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=It(o,i=[]))&&(o==e.__e&&i.some(Re),Re(r),Re(o)),n||Re(e.__e),e.__e=e.__c=e.__=null}function Ci(e,t,n){return this.constructor(e,n)}function $n(e,t){var n,o,r,i;k.__&&k.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=it(Fe,{children:[e]}),r=[],i=[],_n(t,t.__k,o||Pt,Pt,t.namespaceURI,o?null:t.firstChild?mn.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,i),_o(r,t.__k,i),t.__k.props.children=null}k={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(u){e=u}}throw Mt=0,e}},so=0,fn=function(e){return e!=null&&e.constructor===st},Le.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Ue({},this.state)),typeof e=="function"&&(e=e(Ue({},n),this.props)),e&&(Ue(n,e),this.__v&&(t&&this.__k.push(t),ro(this)))},Le.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),ro(this))},Le.prototype.render=Fe,Se=[],Mt=0,ao=function(e,t){return e.__v.__b-t.__v.__b},Nt=Symbol(),uo=/(PointerCapture)$|Capture$/i,pn=0,cn={},gi=0;var vo=function(e,t,n,o){var r;t[0]=0;for(var i=1;i<t.length;i++){var a=t[i++],u=t[i]?(t[0]|=a?1:2,n[t[i++]]):t[++i];a===3?o[0]=u:a===4?o[1]=Object.assign(o[1]||{},u):a===5?(o[1]=o[1]||{})[t[++i]]=u:a===6?o[1][t[++i]]+=u+"":a?(r=e.apply(u,vo(e,u,n,["",null])),o.push(r),u[0]?t[0]|=2:(t[i-2]=0,t[i]=r)):o.push(u)}return o},ho=new Map;function $o(e){var t=ho.get(this);return t||(t=new Map,ho.set(this,t)),(t=vo(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,i=1,a="",u="",c=[0],d=function(_){i===1&&(_||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,_,a):i===3&&(_||a)?(c.push(3,_,a),i=2):i===2&&a==="..."&&_?c.push(4,_,0):i===2&&a&&!_?c.push(5,0,!0,a):i>=5&&((a||!_&&i===5)&&(c.push(i,0,a,r),i=6),_&&(c.push(i,_,0,r),i=6)),a=""},p=0;p<n.length;p++){p&&(i===1&&d(),d(p));for(var w=0;w<n[p].length;w++)o=n[p][w],i===1?o==="<"?(d(),c=[c],i=3):a+=o:i===4?a==="--"&&o===">"?(i=1,a=""):a=o+a[0]:u?o===u?u="":a+=o:o==='"'||o==="'"?u=o:o===">"?(d(),i=1):i&&(o==="="?(i=5,r=a,a=""):o==="/"&&(i<5||n[p][w+1]===">")?(d(),i===3&&(c=c[0]),i=c,(c=c[0]).push(2,0,i),i=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),i=2):a+=o),i===3&&a==="!--"&&(i=4,c=c[0])}return d(),c})(e)),t),arguments,[])).length>1?t:t[0]}var l=$o.bind(at);var Ve=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],yo=["recall","start","finish","no-show","transfer","park"].map(ut),yn=["F9","NumpadEnter"],bn=15e3,bo=1500,go="ArrowDown",wo="i";function ut(e){let t=Ve.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function ze(e,t){return t!==null&&e.from.includes(t.state)}function ko(e){return Ve.find(t=>t.key===e)}var Ge,R,gn,xo,wn=Object.is,Rt=0,Mo=[],kn=[],D=k,So=D.__b,Eo=D.__r,To=D.diffed,Co=D.__c,Oo=D.unmount,Ao=D.__;function Ut(e,t){D.__h&&D.__h(R,e,Rt||t),Rt=0;var n=R.__H||(R.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function se(e){return Rt=1,Oi(Po,e)}function Oi(e,t,n){var o=Ut(Ge++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Po(void 0,t),function(i){var a=(o.__N||o.__)[0],u=o.t(a,i);wn(a,u)||(o.__N=[u,o.__[1]],o.__c.setState({}))}],o.__c=R,!R.__f)){R.__f=!0;var r=R.shouldComponentUpdate;R.shouldComponentUpdate=function(i,a,u){var c=this.__H;if(!c)return!0;var d=!1,p=this.props!=i;if(c.__.some(function(_){_.__N&&(d=!0,wn(_.__[0],_.__N[0])||(p=!0))}),r){var w=r.call(this,i,a,u);return d?w||p:w}return!d||p}}return o.__}function ae(e,t){var n=Ut(Ge++,3);!D.__s&&Sn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,R.__H.__h.push(n))}function ct(e,t){var n=Ut(Ge++,4);!D.__s&&Sn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,R.__h.push(n))}function Y(e){return Rt=5,Lt(function(){return{current:e}},[])}function Lt(e,t){var n=Ut(Ge++,7);return Sn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Ai(){var e;do{for(;e=kn.shift();)try{lt(e)}catch(n){D.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Mo.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(lt),t.__h.some(xn),t.__h=[]}catch(n){t.__h=[],D.__e(n,e.__v)}}}while(kn.length)}D.__b=function(e){R=null,So&&So(e)},D.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Ao&&Ao(e,t)},D.__r=function(e){Eo&&Eo(e),Ge=0;var t=(R=e.__c).__H;t&&(gn==R?R.__h=[]:(t.__h.some(lt),t.__h.some(xn),Ge=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),gn=R},D.diffed=function(e){To&&To(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Io(Mo.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),gn=R=null},D.__c=function(e,t){t.some(function(n){try{n.__h.some(lt),n.__h=n.__h.filter(function(o){return!o.__||xn(o)})}catch(o){n.__h=[function(){throw o}]}}),Co&&Co(e,t)},D.unmount=function(e){Oo&&Oo(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,Io(kn.push(r))}else lt(r)}catch(i){t=i}}),o.__H=void 0,t&&D.__e(t,o.__v))};var No=typeof requestAnimationFrame=="function";function Ni(e){var t,n=function(){clearTimeout(o),No&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);No&&(t=requestAnimationFrame(n))}function Io(e){e!=1&&xo==D.requestAnimationFrame||((xo=D.requestAnimationFrame)||Ni)(Ai)}function lt(e){var t=R,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),R=t}function xn(e){var t=R;e.__c=e.__(),R=t}function Sn(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!wn(n,e[o])})}function Po(e,t){return typeof t=="function"?t(e):t}var Ii=Symbol.for("preact-signals");function Kt(){if(ve>1)ve--;else{var e,t=!1;for((function(){var r=Wt;for(Wt=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();pt!==void 0;){var n=pt;for(pt=void 0,Ft++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&Ro(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(Ft=0,ve--,t)throw e}}function j(e){if(ve>0)return e();En=++Mi,ve++;try{return e()}finally{Kt()}}var ft,C=void 0;function dt(e){var t=C,n=ft;C=void 0,ft=void 0;try{return e()}finally{C=t,ft=n}}var pt=void 0,ve=0,Ft=0,Mi=0,En=0,Wt=void 0,Ht=0;function Do(e){if(C!==void 0){var t=e.n;if(t===void 0||t.t!==C)return t={i:0,S:e,p:C.s,n:void 0,t:C,e:void 0,x:void 0,r:t},C.s!==void 0&&(C.s.n=t),C.s=t,e.n=t,32&C.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=C.s,t.n=void 0,C.s.n=t,C.s=t),t}}function U(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}U.prototype.brand=Ii;U.prototype.h=function(){return!0};U.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:dt(function(){var o;(o=t.W)==null||o.call(t)}))};U.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&dt(function(){var r;(r=t.Z)==null||r.call(t)}))}};U.prototype.subscribe=function(e){var t=this;return Q(function(){var n=t.value;dt(function(){return e(n)})},{name:"sub"})};U.prototype.valueOf=function(){return this.value};U.prototype.toString=function(){return this.value+""};U.prototype.toJSON=function(){return this.value};U.prototype.peek=function(){var e=this;return dt(function(){return e.value})};Object.defineProperty(U.prototype,"value",{get:function(){var e=Do(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Ft>100)throw new Error("Cycle detected");(function(n){ve!==0&&Ft===0&&n.l!==En&&(n.l=En,Wt={S:n,v:n.v,i:n.i,o:Wt})})(this),this.v=e,this.i++,Ht++,ve++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Kt()}}}});function $(e,t){return new U(e,t)}function Ro(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function Uo(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function Lo(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function We(e,t){U.call(this,void 0,t),this.x=e,this.s=void 0,this.g=Ht-1,this.f=4}We.prototype=new U;We.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Ht))return!0;if(this.g=Ht,this.f|=1,this.i>0&&!Ro(this))return this.f&=-2,!0;var e=C;try{Uo(this),C=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return C=e,Lo(this),this.f&=-2,!0};We.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}U.prototype.S.call(this,e)};We.prototype.U=function(e){if(this.t!==void 0&&(U.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};We.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(We.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=Do(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function q(e,t){return new We(e,t)}function Fo(e){var t=e.j;if(e.j=void 0,typeof t=="function"){ve++;var n=C;C=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,Tn(e),o}finally{C=n,Kt()}}}function Tn(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Fo(e)}function Pi(e){if(C!==this)throw new Error("Out-of-order effect");Lo(this),C=e,this.f&=-2;try{8&this.f&&Tn(this)}finally{Kt()}}function Ze(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,ft&&ft.push(this)}Ze.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};Ze.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Fo(this),Uo(this),ve++;var e=C;return C=this,Pi.bind(this,e)};Ze.prototype.N=function(){2&this.f||(this.f|=2,this.u=pt,pt=this)};Ze.prototype.d=function(){this.f|=8,1&this.f||Tn(this)};Ze.prototype.dispose=function(){this.d()};function Q(e,t){var n=new Ze(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var Wo,jt,Bt,Di=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var Ho=[];Q(function(){Wo=this.N})();function Ye(e,t){k[e]=t.bind(null,k[e]||function(){})}function mt(e){if(Bt){var t=Bt;Bt=void 0,t()}Bt=e&&e.S()}function Ko(e){var t=this,n=e.data,o=Ui(n);o.name="ReactiveDom",o.value=n;var r=Lt(function(){for(var u=t,c=t.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var d=q(function(){var f=o.value.value;return f===0?0:f===!0?"":f||""}),p=q(function(){return!Array.isArray(d.value)&&!fn(d.value)}),w=Q(function(){if(this.N=Bo,p.value){var f=d.value;u.__v&&u.__v.__e&&u.__v.__e.nodeType===3&&(u.__v.__e.data=f)}}),_=t.__$u.d;return t.__$u.d=function(){w(),_.call(this)},[p,d]},[]),i=r[0],a=r[1];return i.value?a.peek():a.value}Ko.displayName="ReactiveTextNode";Object.defineProperties(U.prototype,{constructor:{configurable:!0,value:at(Fe,null).constructor},type:{configurable:!0,value:Ko},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});Ye("__b",function(e,t){if(mt(),jt=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof U&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});Ye("__r",function(e,t){if(e(t),t.type!==Fe){mt();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return Q(function(){a=this},{name:i}),a.c=r,a})((function(r){return function(){var i;Di&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),jt=o,mt(n)}});Ye("__e",function(e,t,n,o){mt(),jt=void 0,e(t,n,o)});Ye("diffed",function(e,t){mt(),jt=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var u=i[a];u===void 0||o&&a in o||(u.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var c in o){var d=i[c],p=o[c];d===void 0?(d=Ri(n,c,p,r),i[c]=d):d.o(p,r)}}}e(t)});function Ri(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=$(n);return{o:function(a,u){i.value=a,o=u},d:Q(function(){this.N=Bo;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}Ye("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var u=t.props;for(var c in a)u[c]=a[c]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var p=d.__$u;p&&(d.__$u=void 0,p.d())}}e(t)});Ye("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});Le.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var u in this.props)if(!(u in e))return!0;return!1};function Ui(e,t){return Lt(function(){return $(e,t)},[])}var Li=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Fi(){j(function(){for(var e;e=Ho.shift();)Wo.call(e)})}function Bo(){Ho.push(this)===1&&(k.requestAnimationFrame||Li)(Fi)}var jo={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function fe(e,t,n={},o=jo){let r=new AbortController,i=setTimeout(()=>r.abort(),5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:Wi(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await Hi(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(i)}}var Cn=new Map;async function _t(e,t,n={},o=()=>{},r=jo){let i=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??Cn.get(i)??ht();for(let u=1;;u+=1){let c=await fe(e,t,{...n,key:a},r),d=c.outcome==="lost"||c.outcome==="refused"&&c.status>=502;if(d?u===3&&Cn.set(i,a):Cn.clear(),!d||u===3)return{...c,tries:u};o(),await r.pause(400*2**(u-1))}}function Wi(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function Hi(e){let t=await e.text(),n=t===""?null:Ki(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",retryAfterSeconds:r>0?r:null,tries:1}}function Ki(e){try{return JSON.parse(e)}catch{return null}}function ht(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}function ee(e){return e.clerk_rules}function qo(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-$e(e)>=o*6e4?o:null}function $e(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function qt(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function Vo(e,t){return Ve.filter(n=>n.from.includes(e.state)&&(n.id!=="call"||e.state==="parked"||t))}function zo(e,t){return On(e)||t.clerks_may_choose}function On(e){return e?.role==="supervisor"||e?.role==="admin"}function Go(e,t){return e==="finish"?Math.min(bn,t.undo_seconds*1e3):bn}var An=["called","serving"];function Jo(e,t,n,o){let r=e.counters.find(d=>d.code===t);if(!r)return null;let i=e.office.services.filter(d=>r.services.includes(d.code)),a=d=>d.counter===t||r.services.includes(d.service),u=d=>e.tickets.filter(p=>p.state===d),c=qi(u("waiting").filter(d=>Bi(d,r,o)),n);return{counter:r,services:i,ticket:ji(e,t),line:c,next:c.find(d=>$e(d)<=o||!d.appointment_at)??null,counts:i.map(d=>Vi(d,c,o)),parked:Zo(u("parked").filter(a),d=>d.remind_at),missed:Zo(u("no_show").filter(a),d=>d.finished_at).reverse()}}function Bi(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-$e(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function Zo(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function He(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function ji(e,t){return e.tickets.filter(n=>n.counter===t&&An.includes(n.state)).reduce((n,o)=>n===null||Yo(o)>Yo(n)?o:n,null)}function Yo(e){return e.called_at===null?0:Date.parse(e.called_at)}function qi(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||$e(o)-$e(r)||o.number.localeCompare(r.number))}function Vi(e,t,n){let o=t.filter(i=>i.service===e.code),r=o.length?Math.max(...o.map(i=>n-$e(i))):null;return{service:e,waiting:o.length,longestMs:r}}function Xo(e,{seat:t,now:n,awaited:o}){let r=c=>c.print==="failed"||c.print==="pending"&&n>=(o.get(c.id)??1/0),i=e.tickets.filter(c=>r(c)&&(c.state==="waiting"||c.state==="called")).map(c=>({id:`print:${c.id}`,kind:"print",ticket:c,code:c.print_reason??void 0})),a=e.tickets.filter(c=>c.counter===t&&He(c,n)).map(c=>({id:`parked:${c.id}:${c.remind_at}`,kind:"parked",ticket:c})),u=e.devices.flatMap(c=>{let d=c.trouble??(c.online||c.seen_at===null?null:"offline");return d===null?[]:[{id:`device:${c.id}:${d}`,kind:"device",device:c,code:d}]});return[...i,...a,...u]}function Vt(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}function Qo(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(i,a)=>n[a]===void 0?i:String(n[a]))}}async function er(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var Nn=["vi","en"],nr="luot.clerk.language",or={},ue=$("vi"),rr=q(()=>Qo(or[ue.value]??{})),In=$("counter"),zi=q(()=>({place:zt({place:In.value})}));function s(e,t){return rr.value(e,{...zi.value,...t})}function zt(e){return rr.value(`place.${e.place??"counter"}`)}async function ir(){let e=new URL("i18n",import.meta.url).href;await Promise.all(Nn.map(async t=>{or[t]=await er(e,t)})),Mn(Gi())}function Mn(e){ue.value=e,document.documentElement.lang=e,localStorage.setItem(nr,e)}function Gi(){return localStorage.getItem(nr)==="en"?"en":"vi"}function E(e){return e[ue.value]||e.vi}function H(e){return s(`${e.place??"counter"}.title`,{code:e.code})}function Ke(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?s("duration.none"):t<60?s("duration.minutes",{minutes:t}):s("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function sr(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],i=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${i}`:i}function G(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function ar(e,t,n){let o=tr(e)-tr(G(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function tr(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var h=$(void 0),b=$(null),T=$(null);Q(()=>{let e=b.value?.counters.find(t=>t.code===T.value);In.value=e?.place??"counter"});var Je=$(null),Gt=$([]),le=$(null),$t=$(0),yt=$(Date.now()),S=q(()=>yt.value+$t.value),Be=$(null),y=$(null),Z=$(null),Zi=1e4,vt=$({text:"",number:0}),ye=$(null),be=$(new Set),bt=$(new Map),ge=$(!1),K=q(()=>b.value&&T.value?Jo(b.value,T.value,Gt.value,S.value):null),te=q(()=>K.value?.counter.state==="paused"),Te=q(()=>b.value?ee(b.value.office):null),M=q(()=>le.value?.state==="down"),ur=q(()=>b.value?Xo(b.value,{seat:T.value,now:S.value,awaited:bt.value}).filter(e=>!be.value.has(e.id)):[]),Zt=q(()=>Z.value!==null&&yt.value<Z.value.until?Z.value:null),je=q(()=>{let e=ye.value;if(e===null||S.value>=e.until)return null;let t=b.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-S.value)}});function Yt(e){return ze(e,K.value?.ticket??null)}function Ce(e){vt.value={text:e,number:vt.value.number+1}}function N(e,t){let n=e==="bad"||e==="warn"?1/0:yt.value+Zi;Z.value={tone:e,text:t,number:(Z.value?.number??0)+1,until:n},Ce(t)}function ne(e){b.value&&(b.value=e(b.value))}function Pn(){b.value=null,T.value=null,Je.value=null,Gt.value=[],le.value=null,ye.value=null,Z.value=null,Ce(""),Be.value=null,bt.value=new Map}var P=$(null),we=$(""),Jt=null;function W(e,{ticket:t=null,act:n=null}={}){P.value===null&&(Jt=document.activeElement),we.value="",Z.value=null,P.value={kind:e,ticket:t,act:n,key:ht()}}function oe(){we.value="",P.value=null}function Xe(e){e!==null&&P.value===e&&oe()}function lr(){if(Jt===null)return;let e=Jt;Jt=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function Dn(){document.querySelector("form.panel")?.requestSubmit()}function cr(e,t,n){return"#"+[1,3,5].map(r=>{let i=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(i+(a-i)*n).toString(16).padStart(2,"0")}).join("")}function fr(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",cr(e,"#000000",.25)),t.setProperty("--lotus-wash",cr(e,"#FFFFFF",.92)))}var cu=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",OFFICE_CHANGED:"office.changed",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed"}),fu=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),pu=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo"}),du=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),mu=Object.freeze({PENDING:"pending",PRINTED:"printed",FAILED:"failed",NONE:"none"}),_u=Object.freeze({ORDER:"order",COUNTER:"counter"}),hu=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),vu=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),$u=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),yu=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",CENTRE:"centre"}),bu=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent"}),gu=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",OTHER:"other"}),wu=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",WRONG_STATE:"wrong_state",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function pr(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function dr(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var Xi=[1008,4401,4403,4404],Qi=8e3;function es(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let i="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?i+"?"+r.join("&"):i}function ts(e){return Xi.includes(e.code)?e.reason||"not_allowed":""}function mr(e){let t=new Rn(e,e.host||pr());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var Rn=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:""},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=es(t,n,this.reached,!!o),i;try{i=this.host.connect(r)}catch(a){this.host.report(a),this.lost("");return}this.socket=i,i.onopen=()=>{let a=this.options.token;a&&i.send(JSON.stringify({type:"authorize",token:a}))},i.onmessage=a=>this.socket===i&&this.receive(a.data),i.onclose=a=>this.socket===i&&this.lost(ts(a)),i.onerror=()=>{},this.watch(Qi)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(""))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(dr(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=ns(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost("")}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:""}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost("")}};function ns(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}function _r(e,t){switch(t.type){case"skip":return e;case"day.opened":return{...vr(e,t.data.waiting),tickets:[]};case"day.closed":return{...e,tickets:[]};case"counter.opened":return Un(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return Un(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return Un(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return rs(e,t);case"service.opened":case"service.closed":return hr(e,t.data.service,{open:t.type==="service.opened"});default:return os(e,t.data)}}function os(e,{ticket:t,waiting:n}){return t?vr(Oe(e,t),n):e}function Oe(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function Qe(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function Un(e,t,n,o,r){return Qe(e,{code:t,state:n,clerk:o,pause_reason:r})}function rs(e,t){let{device:n,kind:o,name:r}=t.data,i=e.devices.find(c=>c.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?i?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:i?.trouble??null,seen_at:t.at},u=i?e.devices.map(c=>c.id===n?a:c):[...e.devices,a];return{...e,devices:u}}function hr(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function vr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>hr(n,o,{waiting:r}),e)}var is=200,ss=3e4,gt=null,Fn,$r,Ln=0;function yr(e,t){Xt();let n={office:e.office,onHello:o=>{$t.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{j(()=>{b.value=o,fr(o.office.accent),o.person&&(h.value=o.person)}),re(),wt(t)},onEvent:o=>as(o,t),onConnection:o=>{let r=le.value?.state==="down";le.value=o,r&&o.state==="connected"&&N("good",s("connection.back")),o.refused&&wt(t)}};gt=mr(n),$r=window.setInterval(re,ss)}function Xt(){gt?.close(),gt=null,window.clearTimeout(Fn),window.clearInterval($r)}function as(e,t){if(b.value&&(b.value=_r(b.value,e),e.type!=="skip"))switch(("ticket"in e.data||e.type.startsWith("day."))&&re(),e.type){case"ticket.print_failed":us(e.data.ticket.id);break;case"counter.paused":e.data.counter===T.value&&(Be.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==T.value)return;Be.value=null,wt(t)}}function us(e){let t=new Set(be.value);t.delete(`print:${e}`),be.value=t}async function wt(e){let[t,n]=[gt,T.value],o=await fe("GET","/me");if(gt!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(h.value=o.body,n===null||T.value!==n||o.body.counter===n))return;let r=b.value?.counters.find(i=>i.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function re(){window.clearTimeout(Fn),Fn=window.setTimeout(ls,is)}async function ls(){let e=h.value?.office,t=T.value;if(!e||!t)return;Ln+=1;let n=Ln,o=await fe("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==T.value||n!==Ln)return;let r=o.body.tickets;Gt.value=r.map(i=>i.id)}var Qt=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<bo?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var cs=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function Ae(e){if(e.detail)return e.detail;let t=cs.includes(e.code)?`refused.${e.code}`:"refused.other";return s(t,{seconds:e.retryAfterSeconds??1})}var kt=null,Wn=!1;async function V(e,t){y.value?.id===e||Wn||(kt!==null&&(Wn=!0,await kt,Wn=!1),y.value={id:e,again:!1},kt=t().finally(()=>{y.value=null,kt=null}),await kt)}function br(){y.value&&(y.value={...y.value,again:!0})}function xt(e){if(!e.warning)return null;let t=e.warning.services.map(n=>ce(n));return s(`warning.${e.warning.code}`,{services:t.join(", ")})}function ce(e){let t=b.value?.office.services.find(n=>n.code===e);return t?E(t.name):e}var O=$(""),Ne=$(null),fs=2e3;async function Hn(){let e=await fe("GET","/me");if(e.outcome==="done")return Kn(e.body);if(e.outcome==="refused"&&e.status===401){h.value=null;return}O.value="page.unreachable",window.setTimeout(Hn,fs)}async function gr(e,t){if(e===""||t===""){O.value=s("sign_in.empty");return}let n=await fe("POST","/sign-in",{body:{user:e,password:t},language:ue.value});n.outcome==="done"?Kn(n.body.person):n.outcome==="lost"?O.value=s("sign_in.lost"):n.code==="not_signed_in"?O.value=s("sign_in.wrong"):n.code==="too_many_requests"?O.value=s("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):O.value=Ae(n)}function Kn(e){oe(),j(()=>{Pn(),O.value="",h.value=e,T.value=e.counter}),yr(e,kr)}async function en(){if((await fe("POST","/sign-out")).outcome==="lost"){O.value=s("sign_in.lost");return}wr("")}function wr(e){Xt(),j(()=>{Pn(),Ne.value=null,h.value=null,O.value=e})}function kr(e){if(e==="signed_out"){wr(s("sign_in.expired"));return}let t=b.value?.counters.find(r=>r.code===T.value),n=H(t??{code:String(T.value)});if(e==="closed"){Sr(),O.value=s("choose.was_closed",{counter:n});return}Xt();let o=t?.clerk===h.value?.name;j(()=>{Je.value={counter:n,by:o?null:t?.clerk??null},T.value=null})}function Bn(){return wt(kr)}function xr(){h.value&&Kn({...h.value,counter:null})}function Sr(){oe(),j(()=>{T.value=null,Z.value=null})}function jn(e,t){return O.value="",V(`open:${e.code}`,()=>ps(e,t))}async function ps(e,t){let n=await _t("POST",Or(e.code,"open"),{body:{take_over:t},language:ue.value});n.outcome==="done"?(j(()=>{ne(o=>Qe(o,n.body)),Ne.value=null,T.value=e.code,h.value&&(h.value={...h.value,counter:e.code})}),re()):n.outcome==="refused"&&n.code==="counter_taken"?Ne.value={counter:e,clerk:ds(e.code)}:(Ne.value=null,O.value=n.outcome==="lost"?s("sign_in.lost"):Ae(n))}function ds(e){return b.value?.counters.find(t=>t.code===e)?.clerk??""}async function qn(e,t){let n=T.value;if(n===null)return null;if(M.value)return N("bad",s("connection.refuse")),null;let o=await _t("POST",Or(n,e),{body:t,language:ue.value});return o.outcome==="done"?(ne(r=>Qe(r,o.body)),o.body):(N("bad",o.outcome==="lost"?s("refused.lost_act"):Ae(o)),Bn(),null)}function Er(e){return V("pause",async()=>{let t=await qn("pause",{reason:e});if(t===null)return;let n=xt(t);N(n?"warn":"quiet",n??s("done.pause"))})}function Tr(){return V("open",async()=>{await qn("open",{take_over:!1})&&N("good",s("done.resume"))})}function Cr(){return V("close",async()=>{let e=await qn("close",{});e!==null&&(Sr(),O.value=xt(e)??"",h.value&&(h.value={...h.value,counter:null}))})}function Or(e,t){return`/offices/${h.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function pe(e,{method:t="POST",...n}){Z.value=null;let o=`/offices/${h.value?.office}${e}`;return _t(t,o,{...n,language:ue.value},br)}function Vn(e,t,n={}){return pe(`/tickets/${t}/${e}`,{body:{counter:T.value,...n}})}async function Ar(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await fe("GET",`/offices/${h.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function zn(e,t,n){j(()=>{ne(a=>Oe(a,t));let o=S.value,r=o+(Te.value?Go(e,Te.value):0);ye.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},Z.value=null;let i=Math.round((r-o)/1e3);Ce(i>0?`${n}. ${s("spoken.undo",{seconds:i})}`:n)}),re()}function St(e,t){j(()=>{ne(n=>Oe(n,e)),ye.value?.ticket===e.id&&(ye.value=null),N("good",t)}),re()}function de(e){e.outcome==="lost"?N("bad",s("refused.lost_act")):e.outcome==="refused"&&(N("bad",Ae(e)),Bn(),re())}function ie(){return M.value&&N("bad",s("connection.refuse")),M.value}var tn=new Qt(ht);function nn(){if(!tn.counts(performance.now())||ie())return;if(te.value)return Tr();let e=K.value?.ticket??null;return e&&Te.value?.outcome_needed?W("outcome",{ticket:e.id}):(P.value!==null&&oe(),V("next",()=>Mr({})))}function Ir(e){return ie()?void 0:V("next",()=>Mr(e))}async function Mr(e){let t=P.value,n=K.value?.ticket??null,o=tn.keyFor(n?.id??null),r=await pe(`/counters/${T.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){tn.lost(),N("bad",s("refused.lost"));return}if(tn.answered(),r.outcome==="refused")return de(r);Xe(t),r.body===null?ms():Pr("next",r.body)}function Pr(e,t){let n=K.value?.counter,o=Array.from(t.number).join(" ");zn(e,t,s("spoken.next",{number:o,counter:n?H(n):""}))}function ms(){ye.value=null,N("quiet",s("done.nobody")),re()}function me(e,t=K.value?.ticket??null){if(!ie()){if(t===null)return N("quiet",s("refused.nobody_here"));if(!ze(e,t)){let n=s(`state.${t.state}`);return N("quiet",s("refused.impossible",{act:s(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!_s(e))?W(e.asks,{ticket:t.id,act:e}):Dr(e,t,{})}}function _s(e){return Te.value?.outcome_needed&&(e.id==="finish"||!!K.value?.ticket)}function et(e,t,n){return ie()?void 0:Dr(e,t,n)}function Dr(e,t,n){return V(e.id,()=>hs(e,t,n))}async function hs(e,t,n){let o=P.value,r=await Vn(e.id,t.id,n),i=r.outcome==="done"?r.body:await Ar(e,t,r);if(i===null)return de(r);Xe(o),e.id==="call"?Pr(e.id,i):e.undoable?zn(e.id,i,s(`done.${e.id}`,Nr(i))):St(i,s(`done.${e.id}`,Nr(i)))}function Nr(e){let t=b.value?.office,n=t?.services.find(a=>a.code===e.service),o=b.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?H(o??{code:e.for_counter}):null,i=n?E(n.name):e.service;return{number:e.number,service:i,where:r===null?i:`${i} · ${r}`,time:e.remind_at?G(Date.parse(e.remind_at),t?.timezone):""}}function on(){return ie()?void 0:V("undo",vs)}async function vs(){let e=je.value;if(e===null)return N("quiet",s("refused.nothing_to_undo"));let t=await Vn("undo",e.ticket);if(t.outcome==="lost")return de(t);if(ye.value=null,t.outcome==="refused")return de(t);j(()=>{ne(n=>Oe(n,t.body)),N("good",s("done.undo",{number:e.number}))}),re()}var Et=$(!1),Ie=$(null);function Tt(e){Ie.value=null,Et.value=e}function rn(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function Rr(e,t){if(!rn(e,t).some(n=>n.after_minutes===null)){Ie.value={tone:"bad",text:s("profiles.last")};return}if(ie()){Ie.value={tone:"bad",text:s("connection.refuse")};return}return V(`profile:${e.code}:${t}`,()=>$s(e,rn(e,t)))}async function $s(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await pe(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")Ie.value={tone:"bad",text:s("refused.lost_act")};else if(o.outcome==="refused")Ie.value={tone:"bad",text:Ae(o)};else{ne(i=>Qe(i,o.body));let r=xt(o.body);Ie.value=r?{tone:"warn",text:r}:{tone:"good",text:s("profiles.done",{counter:H(e)})}}}function ys(e){if(e.key==="F1")return()=>ge.value=!ge.value;if(ge.value||Et.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:bs(e.key);if(e.altKey||e.metaKey)return null;let t=P.value;if(t&&e.key==="Escape")return oe;if(t&&e.code==="NumpadEnter")return null;if(yn.includes(e.code)||yn.includes(e.key))return t?.kind==="outcome"&&t.act===null?Dn:nn;let n=ko(e.key);return n?t?.act===n&&t.ticket===K.value?.ticket?.id?Dn:()=>me(n):null}function bs(e){return e.toLowerCase()==="z"?on:e.toLowerCase()===wo?()=>W("issue"):e===go?gs:null}function gs(){document.querySelector(".waiting .row-button")?.focus()}function Ur(){window.addEventListener("keydown",e=>{if(K.value===null)return;let t=ys(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var ws={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return l`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(ws[e]??[]).map(n=>l`<path d=${n} />`)}
  </svg>`}function _e(){return l`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}var ks=6;function Fr({desk:e,hall:t}){let{timezone:n}=t.office;return l`<div class="aside">
    ${e.parked.length>0&&l`<${Lr} label=${s("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&l`<${Lr} label=${s("missed.title")} name="missed" tickets=${e.missed.slice(0,ks)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>W("issue")}>
        <${m} name="ticket" />${s("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${Gn} />
    </div>
  </div>`}function Gn(){return On(h.value)?l`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>Tt(!0)}>
    <${m} name="people" />${s("profiles.open")}
  </button>`:null}function Lr({label:e,name:t,tickets:n,timezone:o}){return l`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>l`<${xs} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function xs({ticket:e,timezone:t}){let n=He(e,S.value),o=e.state==="parked"&&e.remind_at?G(Date.parse(e.remind_at),t):null;return l`<button type="button" class="chip" data-due=${n} onClick=${()=>W("ticket",{ticket:e.id})}>
    ${n&&l`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&l`<span>${n?s("parked.now"):o}</span>`}
  </button>`}function tt({label:e,wide:t=!1,onClose:n,children:o}){let r=Y(null);return ae(()=>{let i=r.current;return i?.showModal(),i&&(i.scrollTop=0),()=>i?.close()},[]),l`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}function nt(){return l`<div class="languages" role="group" aria-label=${s("language.label")}>
    ${Nn.map(e=>l`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${ue.value===e}
        aria-label=${`${s(`language.short.${e}`)} ${s(`language.${e}`)}`}
        onClick=${()=>Mn(e)}
      >
        ${s(`language.short.${e}`)}
      </button>`)}
  </div>`}var Ss=3;function Wr({desk:e,hall:t}){return l`<header class="top">
    <${_e} />
    <h1 class="top-counter">${H(e.counter)}</h1>
    <p class="top-services">${Es(e)}</p>
    <p class="top-person">${h.value?.name}</p>
    <${Zn} />
    <${Yn} />
    <p class="top-clock">${G(S.value,t.office.timezone)}</p>
  </header>`}function Es({counter:e,services:t}){return t.length>Ss?E(e.name):t.map(n=>E(n.name)).join(" · ")}function Zn(){return l`<div class="tools">
    <${nt} />
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-label=${`${s("help.open")} F1`}
      onClick=${()=>ge.value=!0}
    >
      <${m} name="keyboard" />
      <kbd>F1</kbd>
    </button>
    <button
      type="button"
      class="quiet-button"
      data-act="close"
      aria-busy=${y.value?.id==="close"}
      aria-disabled=${M.value}
      onClick=${Cr}
    >
      <${m} name="door" />${s("act.close")}
    </button>
  </div>`}function Yn(){let e=le.value?.state??"connecting";return l`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${s(`connection.${e}`)}
  </p>`}function sn({hall:e}){if(!Et.value)return null;let t=Ie.value;return l`<${tt} label=${s("profiles.title")} wide onClose=${()=>Tt(!1)}>
    <h2>${s("profiles.title")}</h2>
    <p class="dialog-note">${s("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>l`<${Ts} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&l`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Tt(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function Ts({counter:e,services:t}){return l`<li class="profile">
    <p class="profile-counter">
      <strong>${H(e)}</strong>
      <span data-state=${e.state}>${e.clerk??s(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${H(e)}>
      ${t.map(n=>l`<${Cs} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function Cs({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!rn(e,t.code).some(a=>a.after_minutes===null),i=y.value?.id===`profile:${e.code}:${t.code}`;return l`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${i}
    aria-disabled=${r||M.value}
    title=${r?s("profiles.last"):E(t.name)}
    onClick=${()=>Rr(e,t.code)}
  >
    ${n&&l`<${m} name="check" />`}${E(t.name)}
    ${o!==null&&l` <small>${s("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&l` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function Hr({hall:e}){let t=Y(null);return ae(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===h.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),l`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${_e} /><${nt} />
        <${Gn} />
        <button type="button" class="quiet-button" onClick=${en}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <p class="arrival-lead">${s("choose.hello",{name:h.value?.name??""})}</p>
      <h1>${s("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${O.value&&l`<${m} name="alert" /><span>${O.value}</span>`}
      </p>
      ${e.counters.length===0&&l`<p>${s("choose.none")}</p>`}
      <ul class="counters" ref=${t}>
        ${e.counters.map(n=>l`<${Os} key=${n.code} counter=${n} />`)}
      </ul>
      <${Yn} />
    </div>
    <${Ns} />
    <${sn} hall=${e} />
  </main>`}function Os({counter:e}){let t=y.value?.id===`open:${e.code}`;return l`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>jn(e,!1)}
    >
      <span class="counter-name">${H(e)}</span>
      <span class="counter-services">${E(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?s("choose.opening",{place:zt(e)}):As(e)}</span
      >
    </button>
  </li>`}function As(e){return e.state==="closed"?s("choose.free"):s(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function Ns(){if(Ne.value===null)return null;let{counter:e,clerk:t}=Ne.value,n={counter:H(e),name:t},o=()=>{Ne.value=null},r=t===h.value?.name;return l`<${tt} label=${s("take_over.title",n)} onClose=${o}>
    <h2>${s("take_over.title",n)}</h2>
    <p>${s(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${s("take_over.what",{place:zt(e)})}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${s("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>jn(e,!0)}>
        ${s("take_over.do",n)}
      </button>
    </div>
  <//>`}var Is={free:"desk",called:"walking",serving:"desk",paused:"pause"};function Kr({desk:e}){let{ticket:t}=e,n=t?t.state:te.value?"paused":"free";return l`<section class="at-counter" data-state=${n} aria-label=${s("acts.label")}>
    <p class="at-state"><${m} name=${Is[n]??"desk"} />${s(`state.${n}`)}</p>
    ${t?l`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${Ms} ticket=${t} />`:l`<${Ds} />`}
  </section>`}function Ms({ticket:e}){let t=Ke(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return l`<div class="at-details">
      <p class="at-service">${ce(e.service)}</p>
      <p class="at-note">
        <span class="long">${s("ticket.waited",{duration:t})}</span>
        <span class="short">${s("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.call_count>1&&l`<p class="at-note">${s("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&l`<${Ct} />`}
      <${Ps} />
    </div>
    <${Br} from=${n} label=${s(`timer.${e.state}`)} />`}function Ps(){let e=ut("add-service");return Yt(e)?l`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>me(e)}>
    <${m} name=${e.icon} /><span class="long">${s("act.add-service")}</span
    ><span class="short">${s("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function Ds(){return l`<p class="at-nobody">${s("state.free_hint")}</p>
    ${te.value&&Be.value!==null&&l`<${Br} from=${Be.value} label=${s("timer.paused")} />`}`}function Br({from:e,label:t}){return l`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${sr(S.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function Ct(){return l`<span class="priority"><${m} name="chevrons_up" />${s("priority")}</span>`}function jr({ticket:e,hall:t}){let n=Zt.value,o=qt(e,ee(t.office),S.value);return l`<div class="answers" hidden=${P.value!==null}>
    <${Rs} />
    <div>
      ${n&&l`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!je.value&&!n&&o&&l`<${Us} ticket=${e} />`}
  </div>`}function Rs(){let e=je.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return l`<div class="undo">
    <p class="undo-text">
      <${m} name="check" />
      <span>
        <strong>${s(`done.${e.id}`,{number:e.number})}</strong>
        <span class="long undo-left"
          >${e.id==="next"?` · ${s("done.next.note")}`:""}${" · "}${s("undo.left",{seconds:t})}</span
        >
        <span class="short undo-left">${" · "}${s("undo.left_short",{seconds:t})}</span>
      </span>
    </p>
    <button
      type="button"
      class="undo-button"
      aria-busy=${y.value?.id==="undo"}
      aria-keyshortcuts="Control+Z"
      onClick=${on}
    >
      <${m} name="undo" />${s("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${e.leftMs/(e.until-e.since)})`}></span>
  </div>`}function Us({ticket:e}){let t=ut("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return l`<div class="suggestion" role="status">
    <p>${s("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>me(t)}>
      <${m} name=${t.icon} />${s("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var Ls=3e4;function an(e,t=null){return ie()?void 0:V(`print:${e.id}`,()=>Fs(e,t))}async function Fs(e,t){let n=P.value,o=await pe(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return W("print",{ticket:e.id});if(o.outcome!=="done")return de(o);qr(e),Xe(n),St(o.body,s("done.print",{number:e.number}))}function qr(e){let t=new Set(be.value);t.delete(`print:${e.id}`),be.value=t,bt.value=new Map(bt.value).set(e.id,S.value+Ls)}function Vr(e){be.value=new Set(be.value).add(e)}function zr(e,t){let n=P.value?.key;return ie()?void 0:V("issue",()=>Ws(e,t,n))}async function Ws(e,t,n){let o=await pe("/tickets",{key:n,body:e});if(o.outcome!=="done")return de(o);let r=o.body;if(ne(a=>Oe(a,r)),W("issued",{ticket:r.id}),t===null)return;let i=await pe(`/tickets/${r.id}/print`,{body:{device:t}});return i.outcome!=="done"?de(i):(qr(r),N("good",s("done.issue",{number:r.number})))}function Gr(e,t){return ie()?void 0:V("priority",()=>Hs(e,t))}async function Hs(e,t){let n=P.value,o=await pe(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return de(o);Xe(n);let r=t.priority===null?"done.priority_none":"done.priority";St(o.body,s(r,{number:e.number}))}var Ks=["abandoned","interrupted","offline","paper_low","paper_out","cover_open","unreachable","busy","silent","error","connection_lost","unconfirmed","muted","voice_missing","digits_too_small","help"];function Zr({timezone:e}){if(!M.value||le.value===null)return null;let t=G((le.value.heard??le.value.since)+$t.value,e);return l`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${s("connection.down_since",{time:t})}</strong> ${s("connection.down_what")}
    </p>
  </div>`}function Yr(){let[e,t]=se(!1),n=ur.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return l`<section class="troubles" aria-label=${s("trouble.label")}>
    <ul role="status">
      ${o.map((r,i)=>l`<${js} key=${r.id} trouble=${r}>
          ${i===0&&n.length>1&&l`<${Bs} all=${e} showAll=${t} count=${n.length-1} />`}
        <//>`)}
    </ul>
  </section>`}function Bs({all:e,showAll:t,count:n}){return l`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?s("trouble.less"):s("trouble.more",{count:n})}
  </button>`}function js({trouble:e,children:t}){return l`<li class="banner" data-tone="wait">
    <${m} name=${Vs(e)} />
    <p class="banner-text">
      <strong>${zs(e)}</strong>
      ${e.kind==="print"&&l`<span class="long">${" "}${s("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${qs} trouble=${e} />
    <button type="button" class="link" onClick=${()=>Vr(e.id)}>
      ${s("trouble.known")}
    </button>
  </li>`}function qs({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>an(n):()=>W("ticket",{ticket:n.id});return l`<button type="button" class="link" aria-busy=${y.value?.id===e.id} onClick=${o}>
    ${s(`trouble.${t}.do`)}
  </button>`}function Vs({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function zs({kind:e,ticket:t,device:n,code:o}){if(t&&e==="parked")return s("trouble.parked",{number:t.number});let r=Ks.includes(o??"");if(t){let{number:i}=t;return r?s("trouble.print_why",{number:i,why:s(`trouble.${o}`)}):s("trouble.print",{number:i})}return s("trouble.device",{name:n?.name??"",what:s(`trouble.${r?o:"other"}`)})}function Jr({desk:e,hall:t}){let n=Y(null);ae(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=y.value?.id==="next"||y.value?.id==="open";return l`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${te.value}
    aria-busy=${o}
    aria-disabled=${M.value}
    aria-keyshortcuts="F9"
    onClick=${nn}
  >
    <${m} name=${te.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${s(te.value?"resume":"next")}</span>
      <span class="main-who">${Gs(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function Gs(e,t){if(y.value?.id==="next")return s(y.value.again?"next.retrying":"next.sending");if(te.value)return s("resume.hint",{reason:Zs(e,t)});let n=e.next;if(!n)return s("next.nobody");let o={number:n.number,service:ce(n.service)},r=n.priority===null?"":` · ${s("priority.inline")}`;return l`<span class="long">${s("next.who",o)}${r}</span
    ><span class="short">${s("next.who_short",o)}${r}</span>`}function Zs(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?E(n.name):""}function Xr({ticket:e,hall:t}){return l`<div class="acts" role="group" aria-label=${s("acts.label")} hidden=${P.value!==null}>
    ${yo.map(n=>l`<${Ys} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function Ys({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!Yt(e),i=e.id==="no-show"&&qt(t,ee(n.office),S.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return l`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${i}
    aria-disabled=${r||M.value}
    data-started=${!!a}
    aria-busy=${y.value?.id===e.id}
    aria-keyshortcuts=${e.key}
    onClick=${()=>me(e)}
  >
    <${m} name=${e.icon} />
    <span class="act-word"
      >${a?l`<span class="long">${s("act.start.done",{time:G(Date.parse(a),o)})}</span
            ><span class="short">${s("act.start.done_short")}</span>`:s(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function Qr(){if(!ge.value)return null;let e=b.value?.office.rule,t=Te.value?.longest_wait_minutes,n=()=>{ge.value=!1};return l`<${tt} label=${s("help.title")} wide onClose=${n}>
    <h2>${s("help.title")}</h2>
    ${e&&l`<section class="help-rule">
      <h3>${s("help.rule")}</h3>
      <p>${E(e)}${t&&` ${s("help.limit",{minutes:t})}`}</p>
    </section>`}
    <dl class="keys">
      <${ke} keys=${["F9",s("help.keypad")]} does=${s("help.next")} />
      ${Ve.filter(o=>o.key).map(o=>l`<${ke} key=${o.id} keys=${[o.key]} does=${s(`act.${o.id}`)} />`)}
      <${ke} keys=${["Ctrl+Z"]} does=${s("act.undo")} />
      <${ke} keys=${["Ctrl+↓"]} does=${s("help.line")} />
      <${ke} keys=${["Ctrl+I"]} does=${s("act.issue")} />
      <${ke} keys=${["Tab"]} does=${s("help.tab")} />
      <${ke} keys=${["Enter"]} does=${s("help.enter")} />
      <${ke} keys=${["Esc"]} does=${s("help.escape")} />
      <${ke} keys=${["F1"]} does=${s("help.help")} />
    </dl>
    <p class="dialog-note">${s("help.note")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${n}>${s("help.close")}</button>
    </div>
  <//>`}function ke({keys:e,does:t}){return l`<div class="key">
    <dt>${e.map(n=>l`<kbd>${n}</kbd>`)}</dt>
    <dd>${t}</dd>
  </div>`}function J({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:i}){let a=Y(null);return ct(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),l`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${c=>{c.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${Js}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${oe}>
        <${m} name="close" />${s("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${i}</div>
    <${Xs} button=${t} danger=${n} busy=${o} />
  </form>`}function Js(){we.value="",Z.value=null}function Xs({button:e,danger:t,busy:n}){let o=Zt.value,r=we.value||o?.text||"",i=we.value?"bad":o?.tone??"quiet";return l`<div class="panel-foot">
    <p class="panel-words" data-tone=${i}>
      ${r&&l`<${m} name=${i==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&l`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${y.value?.id===n}
      aria-disabled=${M.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function z({label:e,name:t,choices:n,chosen:o=null}){return l`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>l`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&l` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function ei({label:e,name:t,note:n}){return l`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function B(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}var Qs=[5,10,15,30,60],ea=["first","arrival","last"],ta=["asked","left","mistake","not_taken"];function ti({ticket:e,act:t,hall:n}){let o=ee(n.office).park_minutes,r=ot(n.office.park_reasons??[]),i=[...new Set([...Qs,o])].sort((u,c)=>u-c),a=u=>{let c=B(u,"reason");return c===null?Me("lack.reason"):et(t,e,{reason:c,minutes:Number(B(u,"minutes"))})};return l`<${J} title=${qe("park",e)} button=${rt("park",e)} busy="park" onAnswer=${a}>
    <${z} label=${s("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${z}
      label=${s("ask.remind")}
      name="minutes"
      choices=${i.map(u=>({value:String(u),text:s("duration.minutes",{minutes:u})}))}
      chosen=${String(o)}
    />
  <//>`}function ni({ticket:e,act:t,hall:n}){let[o,r]=ui(e,n),i=a=>{let u=B(a,"service"),c=B(a,"to_counter");return u===null&&c===null?Me("lack.where"):et(t,e,{service:u,to_counter:c,position:B(a,"position")})};return l`<${J} title=${qe("transfer",e)} button=${rt("transfer",e)} busy="transfer" onAnswer=${i}>
    <${z} label=${s("ask.service")} name="service" choices=${[{value:"",text:o,note:s("ask.same_service")},...r]} chosen="" />
    <${z} label=${s("ask.counter")} name="to_counter" choices=${[{value:"",text:s("ask.any_counter")},...n.counters.map(na)]} chosen="" />
    <${z} label=${s("ask.position")} name="position" choices=${ea.map(a=>({value:a,text:s(`position.${a}`)}))} chosen="arrival" />
  <//>`}function oi({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=i=>{let a=B(i,"outcome");return a===null?Me("lack.outcome"):t===null?Ir({outcome:a}):et(t,e,{outcome:a})};return l`<${J} title=${qe(`outcome_${o}`,e)} button=${rt(o,e)} busy=${o} onAnswer=${r}>
    <${z} label=${s("ask.outcome")} name="outcome" choices=${ot(n.office.outcomes??[])} />
  <//>`}function ri({ticket:e,act:t,hall:n}){let[,o]=ui(e,n),r=i=>{let a=B(i,"service");return a===null?Me("lack.service"):et(t,e,{service:a})};return l`<${J} title=${qe("add-service",e)} button=${rt("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${s("add-service.note",{number:e.number})}</p>
    <${z} label=${s("ask.service")} name="service" choices=${o} />
  <//>`}function ii({ticket:e,act:t}){let n=r=>{let i=B(r,"reason");return i===null?Me("lack.reason"):et(t,e,{reason:i})},o=ta.map(r=>({value:r,text:s(`cancel.${r}`)}));return l`<${J} title=${qe("cancel",e)} button=${rt("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${s("cancel.note")}</p>
    <${z} label=${s("ask.why")} name="reason" choices=${o} />
  <//>`}function si({ticket:e,hall:t}){let n=o=>Gr(e,{priority:B(o,"priority")});return l`<${J} title=${qe("priority",e)} button=${s("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${s("priority.note")}</p>
    <${z} label=${s("ask.priority")} name="priority" choices=${Jn(t)} chosen=${e.priority??""} />
  <//>`}function ai({ticket:e,hall:t}){let n=Vt(t),o=r=>{let i=B(r,"device");return i===null?Me("lack.printer"):an(e,i)};return l`<${J} title=${qe("print",e)} button=${rt("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${z} label=${s("ask.printer")} name="device" choices=${n.map(Qn)} chosen=${Xn(n)} />
  <//>`}function Jn(e){return[{value:"",text:s("priority.none")},...ot(e.office.priorities)]}function Xn(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function Qn(e){return{value:e.id,text:e.name,note:e.online?void 0:s("trouble.offline")}}function ot(e){return e.map(t=>({value:t.code,text:E(t.name)}))}function Me(e){we.value=s(e),Ce(we.value)}function ui(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?E(n.name):e.service,ot(o)]}function na(e){let t=e.state==="open"?void 0:s(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function qe(e,t){return s(`panel.${e}`,{number:t.number})}function rt(e,t){return s(`do.${e}`,{number:t.number})}function li({hall:e}){let t=Vt(e),[n]=e.office.languages,o=r=>{let i=B(r,"service");if(i===null)return Me("lack.service");let a=B(r,"appointment"),u={service:i,priority:B(r,"priority"),language:B(r,"language")??n??"vi",appointment_at:a&&ar(a,S.value,e.office.timezone)};return zr(u,B(r,"device"))};return l`<${J} title=${s("panel.issue")} button=${s("do.issue")} busy="issue" onAnswer=${o}>
    <${z} label=${s("ask.service")} name="service" choices=${ot(e.office.services)} />
    <${z} label=${s("ask.priority")} name="priority" choices=${Jn(e)} chosen="" />
    <${ei} label=${s("ask.appointment")} name="appointment" note=${s("ask.no_appointment")} />
    <${z}
      label=${s("ask.printer")}
      name="device"
      choices=${[...t.map(Qn),{value:"",text:s("ask.no_slip")}]}
      chosen=${Xn(t)}
    />
    ${e.office.languages.length>1&&l`<${z}
      label=${s("ask.language")}
      name="language"
      choices=${e.office.languages.map(r=>({value:r,text:s(`language.${r}`)}))}
      chosen=${n}
    />`}
  <//>`}function ci({ticket:e}){return l`<${J} title=${s("panel.issued")}>
    <p class="panel-number">${e.number}</p>
    <p class="panel-service">${ce(e.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${()=>W("issue")}>
        <${m} name="plus" /><span class="act-word">${s("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${()=>W("print",{ticket:e.id})}>
        <${m} name="printer" /><span class="act-word">${s("act.print")}</span>
      </button>
    </div>
  <//>`}function fi({ticket:e,hall:t}){let n=ee(t.office),o=Vo(e,zo(h.value,n));return l`<${J} title=${`${e.number} · ${ce(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${He(e,S.value)}>${ia(e,t)}</span>
      ${e.priority!==null&&l`<${Ct} />`}
    </p>
    <div class="panel-acts">
      ${o.map(r=>l`<${oa} key=${r.id} act=${r} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function oa({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return l`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${y.value?.id===e.id}
    aria-disabled=${M.value}
    onClick=${()=>me(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?s("act.return_after",{count:n}):s(ra(e,t))}</span>
  </button>`}function ra(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function ia(e,t){let{timezone:n,park_reasons:o}=t.office,r=i=>i?G(Date.parse(i),n):"";if(e.state==="parked"){let i=(o??[]).find(u=>u.code===e.park_reason),a=He(e,S.value)?"parked.due":"parked.until";return s(a,{reason:i?E(i.name):s("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?s("missed.at",{time:r(e.finished_at)}):s("ticket.waited",{duration:Ke(S.value-Date.parse(e.issued_at))})}var sa=["waiting","parked","no_show"],aa={park:ti,transfer:ni,outcome:oi,"add-service":ri,cancel:ii,priority:si,print:ai,issue:li,issued:ci,ticket:fi};function pi({hall:e}){let t=P.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&y.value===null&&!ua(t,n);return ct(()=>{o&&(oe(),N("quiet",s("panel.changed",{number:n?.number??""})))},[o]),ct(()=>{t===null&&lr()},[t===null]),t===null||o?null:l`<${aa[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function ua(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?sa.includes(t.state):e.act!==null?ze(e.act,t):e.kind!=="outcome"||An.includes(t.state)}var di=3;function mi({desk:e,hall:t}){let[n,o]=se(!1);if(te.value)return null;let r=t.office.pause_reasons,i=n?r:r.slice(0,di);return l`<footer class="pause" data-open=${n} hidden=${P.value!==null}>
    <p class="pause-title"><${m} name="pause" />${s("pause.title")}</p>
    <button
      type="button"
      class="pause-opener"
      aria-expanded=${n}
      onClick=${()=>o(!n)}
    >
      <${m} name="pause" /><span>${s("pause.open")}</span><${m} name="chevron_down" />
    </button>
    <div class="reasons" role="group" aria-label=${s("pause.title")}>
      ${i.map(a=>l`<${la} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>di&&l`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${s("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&l`<${ca} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function la({reason:e}){return l`<button
    type="button"
    class="reason"
    aria-busy=${y.value?.id==="pause"}
    aria-disabled=${M.value}
    onClick=${()=>Er(e.code)}
  >
    ${E(e.name)}
  </button>`}function ca({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(i=>i.services.includes(r.service.code))).map(r=>E(r.service.name));return o.length===0?null:l`<p class="alone">${s("pause.alone",{services:o.join(", ")})}</p>`}var fa=48,eo=4,pa=4;function _i({desk:e,hall:t}){let n=Y(null),[o,r]=se(!1),i=ha(n),a=o?e.line:e.line.slice(0,i),u=e.line.length-a.length;return l`<aside class="waiting" aria-label=${s("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>pa}>
      ${e.counts.map(c=>l`<${da} key=${c.service.code} count=${c} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${s("waiting.title")}</h2>
      <p>${s("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&l`<p class="waiting-empty">${s("waiting.empty")}</p>`}
      <ol onKeyDown=${_a}>
        ${a.map((c,d)=>l`<${ma} key=${c.id} ticket=${c} first=${d===0} rules=${ee(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(u>0||o)&&l`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?s("trouble.less"):s("waiting.more",{count:u})}
    </button>`}
    <${Fr} desk=${e} hall=${t} />
  </aside>`}function da({count:e}){let{service:t,waiting:n,longestMs:o}=e;return l`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${E(t.name)}</span>
    <span class="count-longest"
      >${o===null?s("waiting.nobody"):s("waiting.longest",{duration:Ke(o)})}</span
    >
  </li>`}function ma({ticket:e,first:t,rules:n,timezone:o}){let r=qo(e,n,S.value),i=$e(e),a=!!e.appointment_at&&i>S.value;return l`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
    <button
      type="button"
      class="row-button"
      tabindex=${t?0:-1}
      onClick=${()=>W("ticket",{ticket:e.id})}
    >
      <span class="row-number">${e.number}</span>
      <span class="row-service" data-crowded=${e.priority!==null||r!==null}
        >${ce(e.service)}</span
      >
      ${e.for_counter&&l`<span class="row-own">${s("waiting.own")}</span>`}
      ${e.priority!==null&&l`<${Ct} />`}
      ${r!==null&&l`<span class="row-late"><${m} name="clock" />${s("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?s("waiting.from",{time:G(i,o)}):Ke(S.value-i)}</span>
    </button>
  </li>`}function _a(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function ha(e){let[t,n]=se(eo);return ae(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(eo,Math.floor(o.clientHeight/fa)):eo)},i=new ResizeObserver(r);return i.observe(o),window.addEventListener("resize",r),()=>{i.disconnect(),window.removeEventListener("resize",r)}},[]),t}function hi({desk:e,hall:t}){let{timezone:n}=t.office;return l`<div class="desk">
    <${Wr} desk=${e} hall=${t} />
    <${Zr} timezone=${n} />
    <${Yr} />
    <div class="desk-body">
      <main class="work" aria-busy=${y.value!==null}>
        <${Kr} desk=${e} />
        <${Jr} desk=${e} hall=${t} />
        <${Xr} ticket=${e.ticket} hall=${t} />
        <${pi} hall=${t} />
        <${jr} ticket=${e.ticket} hall=${t} />
        <${mi} desk=${e} hall=${t} />
      </main>
      <${_i} desk=${e} hall=${t} />
      <div class="foot"><${Zn} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${vt.value.number}>${vt.value.text}</span></p>
    <${Qr} />
    <${sn} hall=${t} />
  </div>`}function vi(){let[e,t]=se(!1),[n,o]=se(!1),r=Y(null);ae(()=>to(r.current,"user")?.focus(),[]);async function i(u){if(u.preventDefault(),e)return;t(!0);let c=to(r.current,"user"),d=to(r.current,"password");await gr(c?.value.trim()??"",d?.value??""),t(!1),O.value!==""&&(c?.value?d:c)?.select()}let a=u=>{u.getModifierState&&o(u.getModifierState("CapsLock"))};return l`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${i} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${_e} /><${nt} /></div>
      <h1>${s("sign_in.title")}</h1>
      <p class="arrival-lead">${s("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${s("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${O.value!==""} />
      </label>
      <${va} caps=${n} />
      <p id="complaint" class="complaint" role="alert">
        ${O.value&&l`<${m} name="alert" /><span>${O.value}</span>`}
      </p>
      <button type="submit" class="main-button sign-in-button" aria-busy=${e}>
        <span class="main-word">${s(e?"sign_in.doing":"sign_in.do")}</span><${m} name="arrow" />
      </button>
      <p class="arrival-note">${s("sign_in.forgotten")}</p>
    </form>
  </main>`}function va({caps:e}){let[t,n]=se(!1);return l`<div class="field">
    <label for="password">${s("sign_in.password")}</label>
    <div class="field-with-button">
      <input id="password" name="password" type=${t?"text":"password"} autocomplete="current-password"
        aria-describedby="caps complaint" aria-invalid=${O.value!==""} />
      <button type="button" class="show-password" aria-pressed=${t} aria-label=${s("sign_in.show")}
        onClick=${()=>n(!t)}>
        <${m} name="eye" />
      </button>
    </div>
    <p id="caps" class="caps" role="status">${e&&l`<${m} name="alert" />${s("sign_in.caps_lock")}`}</p>
  </div>`}function to(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function $i(){let e=O.value!==""||M.value;return l`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${_e} />
      <p>${s(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function yi({taken:e}){let t={counter:e.counter,name:e.by??""};return l`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${_e} /></div>
      <h1>${s("taken.title",t)}</h1>
      <p class="arrival-lead">${s(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${en}>${s("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${xr}>${s("taken.choose")}</button>
      </div>
    </div>
  </main>`}var $a=5e3;function bi(){Q(()=>{document.title=K.value?ya(K.value):s("page.title")});let e=-1/0;Q(()=>{let t=je.value;t===null||t.since===e||t.leftMs>$a||(e=t.since,Ce(s("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function ya({counter:e,line:t,next:n}){let o={counter:H(e),waiting:t.length};return n===null?s(t.length?"title.later":"title.nobody",o):s("title.waiting",{...o,next:n.number})}var ba=500;function ga(){return h.value===null?l`<${vi} />`:Je.value!==null?l`<${yi} taken=${Je.value} />`:h.value===void 0||b.value===null?l`<${$i} />`:T.value===null||K.value===null?l`<${Hr} hall=${b.value} />`:l`<${hi} desk=${K.value} hall=${b.value} />`}await ir();window.setInterval(()=>{yt.value=Date.now()},ba);Ur();bi();$n(l`<${ga} />`,document.getElementById("page"));Hn();
