/* Made from display_board/clerk by display_board/generate.py. */
var k,ro,cn,Se,un,Mt,io,Nt,so,fn,ln,$i,st=Symbol.for("pv"),Pt={},Dt=[],yi=/^m(i|n|o|s|text|space)$/,pn=Array.isArray,dn=Dt.slice,Ue=Object.assign;function Re(e){e&&e.parentNode&&e.remove()}function at(e,t,n){var o,r,i,a={},u=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return u>2&&(a.children=u>3?dn.call(arguments,2):n),it(e,a,o,r,null)}function it(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:st,__v:r||++ro,__i:-1,__u:0};return!r&&k.vnode&&k.vnode(i),i}function Fe(e){return e.children}function Le(e,t){this.props=e,this.context=t,this.__g=0}function Ee(e,t){if(t==null)return e.__&&Ee(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Ee(e)}function bi(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;a&&((t=Ue({constructor:st},n)).__v=n.__v+1,k.vnode&&k.vnode(t),mn(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Ee(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=t,po(r,t,i),n.__=n.__e=null,t.__e!=o&&ao(t))}function ao(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),ao(e)}function no(e){(8&e.__g||(e.__g|=8,Se.push(e),Mt++))&&un==k.debounceRendering||((un=k.debounceRendering)||queueMicrotask)(uo)}function uo(){try{for(var e,t=1;Se.length;)Se.length>t&&Se.sort(io),e=Se.shift(),t=Se.length,8&e.__g&&bi(e)}finally{(Mt=Se.length)&&(un||queueMicrotask)(uo)}}function lo(e,t,n,o,r,i,a,u,c,d,p){var w,_,f,v,L,x,A=o.__k||Dt,b=t.length;for(c=gi(n,t,A,c,b),w=0;w<b;w++)(f=n.__k[w])!=null&&(_=~f.__i&&A[f.__i]||Pt,f.__i=w,x=mn(e,f,_,r,i,a,u,c,d,p),v=f.__e,(_.ref!=f.ref||8&_.__u)&&(_.ref&&_n(_.ref,null,f,_),f.ref&&p.push(f.ref,f.__c||v,f)),L=L||v,4&f.__u?(c=co(f,c,e,!_.__v),_.__e&&(_.__e=null)):typeof f.type=="function"&&x!==void 0?c=x:v&&(c=v.nextSibling),f.__u&=-21);return n.__e=L,c}function gi(e,t,n,o,r){var i,a,u,c,d,p,w,_,f,v=n.length,L=v,x=0,A=0,b=e.__k=Array(r);for(i=0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=b[i]=it(null,a):pn(a)?a=b[i]=it(Fe,{children:a}):a.constructor===st&&a.__b?a=b[i]=it(a.type,a.props,a.key,a.ref,a.__v):b[i]=a,c=i+x,a.__=e,a.__b=e.__b+1,u=null,~(d=a.__i=wi(a,n,c,L))&&(L--,(u=n[d])&&(u.__u|=2)),u&&u.__v?(a.__u|=16,d==c-1?x--:d==c+1?x++:d!=c&&(d>c?x--:x++,A=1)):(~d||(r>v?x--:r<v&&x++),typeof a.type!="function"&&(a.__u|=4))):b[i]=null;if(A){for(p=[],w=[],i=0;i<r;i++)if((a=b[i])&&16&a.__u){for(x=0,_=p.length;x<_;)p[f=x+_>>1]<a.__i?x=f+1:_=f;p[x]=a.__i,w[i]=x+1}for(x=p.length;i--;)w[i]&&(w[i]==x?x--:b[i].__u|=4)}if(L)for(i=0;i<v;i++)!(u=n[i])||2&u.__u||(u.__e==o&&(o=Ee(u)),hn(u,u));return o}function co(e,t,n,o){var r,i,a,u;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=co(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=Ee(e))&&!t.parentNode&&(t=null),a=e.__e,u=t;u&&u.nodeType==8;)u=u.nextSibling;for(a!=u&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function wi(e,t,n,o){var r,i=e.key,a=e.type,u=t[n],c=u&&!(2&u.__u);if(u===null&&i==null||c&&i==u.key&&a==u.type)return n;if(o>(c?1:0)){for(r=n-1;r>=0;r--)if((u=t[r])&&!(2&u.__u)&&i==u.key&&a==u.type)return r;for(r=n+1;r<t.length;r++)if((u=t[r])&&!(2&u.__u)&&i==u.key&&a==u.type)return r}return-1}function oo(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function At(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||oo(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||oo(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=ln[t]||(ln[t]=ki(t)),(e.__a||(e.__a={}))[t]=fn,i=t!=(t=t.replace(so,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function ki(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Nt]==null)t[Nt]=fn++;else if(t[Nt]<this.__a[e])return;return n(k.event?k.event(t):t)}}}function mn(e,t,n,o,r,i,a,u,c,d){var p,w,_,f,v,L,x,A,b,F,I,an,eo,Ot,Pe,to,xe,De,he=t.type;if(t.constructor!==st)return null;128&n.__u&&(c=32&n.__u,p=n.__c.__z)&&(t.__u|=c,w=i=[],p.nodeType==8?u=It(p,i):i.push(p),u=i[0]||u),(p=k.__b)&&p(t);e:if(typeof he=="function"){_=a.length;try{if(A=t.props,b=(p=he.prototype)&&p.render,F=(p=he.contextType)&&o[p.__c],I=p?F?F.props.value:p.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(b?t.__c=f=new he(A,I):(t.__c=f=new Le(A,I),f.constructor=he,f.render=Si),F&&F.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),b&&(f.__s||(f.__s=f.state),he.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Ue({},f.__s)),Ue(f.__s,he.getDerivedStateFromProps(A,f.__s)))),v=f.props,L=f.state,f.__v=t,n.__c){if(A!==v&&b&&!he.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(A,I),t.__v==n.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(A,f.__s,I)===!1){t.__v!=n.__v&&(f.props=A,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(X){X&&(X.__=t)}),Dt.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),u=Ee(n);break e}f.componentWillUpdate&&f.componentWillUpdate(A,f.__s,I),b&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(v,L,x)})}else b&&!he.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),b&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=I,f.props=A,f.__P=e,f.__g&=-5,an=k.__r,eo=b?25:0;do f.__g&=-9,an&&an(t),p=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++eo<25);b&&(Dt.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=Ue({},o,f.getChildContext())),b&&n.__c&&f.getSnapshotBeforeUpdate&&(x=f.getSnapshotBeforeUpdate(v,L)),Ot=p&&p.type===Fe&&p.key==null?p.props.children:p,A.__P&&(p=u,r=(e=A.__P).namespaceURI,c=i=null,n.props&&n.props.__P!=e&&(n.__k.some(function(X){X&&hn(X,X)}),n.__k=null),u=n.__k?Ee(n,0):null),u=lo(e,pn(Ot)?Ot:[Ot],t,n,o,r,i,a,u,c,d),A.__P&&(t.__e=null,u=p),t.__u&=-161,w&&w.some(Re),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(X){if(a.length=_,t.__v=null,c||i)if(X&&X.then){if(t.__u|=128|c,i){for(~(xe=i.indexOf(u||void 0))||(xe=i.length);(De=i[xe-1])&&De.nodeType==8;)xe--;for(;xe<i.length;xe++)if(De=i[xe])if(i[xe]=null,Pe){if(De==to)break}else{if(De.nodeType!=8)break;De.data.startsWith("$s")&&(to=It(Pe=De))}}if(!Pe){for(;u&&u.nodeType==8&&u.nextSibling;)u=u.nextSibling;Pe=u}(p=It(Pe=t.__c.__z||(t.__c.__z=Pe)))?(t.__e=Pe,u=p):t.__e=u,u=u&&u.nextSibling}else i&&i.some(Re);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),X&&X.then||fo(t),k.__e(X,t,n)}}else u=t.__e=xi(n.__e,t,n,o,r,i,a,c,d,e);return(p=k.diffed)&&p(t),u}function It(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function fo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(fo))}function po(e,t,n){for(var o=0;o<n.length;)_n(n[o++],n[o++],n[o++]);k.__c&&k.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){k.__e(i,r.__v)}})}function xi(e,t,n,o,r,i,a,u,c,d){var p,w,_,f,v,L,x,A,b=n.props||Pt,F=t.props,I=t.type;if(I=="svg"?r="http://www.w3.org/2000/svg":I=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(p=0;p<i.length;p++)if((v=i[p])&&(I?v.localName==I:v.nodeType==3)){e=v,i[p]=null;break}}if(!e){if(A=d.ownerDocument||document,!I)return A.createTextNode(F);e=A.createElementNS(r,I,F.is?F:d),u&&(k.__m&&k.__m(t,i),u=!1),i=null}if(I){if(d=I=="template"&&e.content||e,i=I=="textarea"&&F.defaultValue!=null?null:i&&dn.call(d.childNodes),!u&&i)for(b={},p=0;p<e.attributes.length;p++)b[(v=e.attributes[p]).name]=v.value;for(p in b)v=b[p],p=="dangerouslySetInnerHTML"?_=v:p=="children"||p in F||p=="value"&&"defaultValue"in F||p=="checked"&&"defaultChecked"in F||At(e,p,null,v,r);for(p in F)v=F[p],p=="children"?f=v:p=="dangerouslySetInnerHTML"?w=v:p=="value"?L=v:p=="checked"?x=v:u&&typeof v!="function"||b[p]===v||At(e,p,v,b[p],r);w?(u||_&&(w.__html==_.__html||w.__html==e.innerHTML)||(e.innerHTML=w.__html),t.__k=[]):(_&&(e.textContent=""),(I=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&yi.test(I))&&(r="http://www.w3.org/1999/xhtml"),lo(d,pn(f)?f:[f],t,n,o,r,i,a,i?i[0]:n.__k&&Ee(n,0),u,c),i&&i.some(Re)),u&&I!="textarea"||(p="value",I=="progress"&&L==null?e.removeAttribute(p):L==null||L===e[p]&&(I!="progress"||L)||At(e,p,L,b[p],r),p="checked",x!=null&&x!=e[p]&&At(e,p,x,b[p],r))}else b===F||u&&e.data==F||(e.data=F);return e}function _n(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){k.__e(r,n)}}function hn(e,t,n){var o,r,i,a;if(k.unmount&&k.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||_n(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(u){k.__e(u,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&hn(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=It(o,i=[]))&&(o==e.__e&&i.some(Re),Re(r),Re(o)),n||Re(e.__e),e.__e=e.__c=e.__=null}function Si(e,t,n){return this.constructor(e,n)}function vn(e,t){var n,o,r,i;k.__&&k.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=it(Fe,{children:[e]}),r=[],i=[],mn(t,t.__k,o||Pt,Pt,t.namespaceURI,o?null:t.firstChild?dn.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,i),po(r,t.__k,i),t.__k.props.children=null}k={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(u){e=u}}throw Mt=0,e}},ro=0,cn=function(e){return e!=null&&e.constructor===st},Le.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Ue({},this.state)),typeof e=="function"&&(e=e(Ue({},n),this.props)),e&&(Ue(n,e),this.__v&&(t&&this.__k.push(t),no(this)))},Le.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),no(this))},Le.prototype.render=Fe,Se=[],Mt=0,io=function(e,t){return e.__v.__b-t.__v.__b},Nt=Symbol(),so=/(PointerCapture)$|Capture$/i,fn=0,ln={},$i=0;var _o=function(e,t,n,o){var r;t[0]=0;for(var i=1;i<t.length;i++){var a=t[i++],u=t[i]?(t[0]|=a?1:2,n[t[i++]]):t[++i];a===3?o[0]=u:a===4?o[1]=Object.assign(o[1]||{},u):a===5?(o[1]=o[1]||{})[t[++i]]=u:a===6?o[1][t[++i]]+=u+"":a?(r=e.apply(u,_o(e,u,n,["",null])),o.push(r),u[0]?t[0]|=2:(t[i-2]=0,t[i]=r)):o.push(u)}return o},mo=new Map;function ho(e){var t=mo.get(this);return t||(t=new Map,mo.set(this,t)),(t=_o(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,i=1,a="",u="",c=[0],d=function(_){i===1&&(_||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,_,a):i===3&&(_||a)?(c.push(3,_,a),i=2):i===2&&a==="..."&&_?c.push(4,_,0):i===2&&a&&!_?c.push(5,0,!0,a):i>=5&&((a||!_&&i===5)&&(c.push(i,0,a,r),i=6),_&&(c.push(i,_,0,r),i=6)),a=""},p=0;p<n.length;p++){p&&(i===1&&d(),d(p));for(var w=0;w<n[p].length;w++)o=n[p][w],i===1?o==="<"?(d(),c=[c],i=3):a+=o:i===4?a==="--"&&o===">"?(i=1,a=""):a=o+a[0]:u?o===u?u="":a+=o:o==='"'||o==="'"?u=o:o===">"?(d(),i=1):i&&(o==="="?(i=5,r=a,a=""):o==="/"&&(i<5||n[p][w+1]===">")?(d(),i===3&&(c=c[0]),i=c,(c=c[0]).push(2,0,i),i=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),i=2):a+=o),i===3&&a==="!--"&&(i=4,c=c[0])}return d(),c})(e)),t),arguments,[])).length>1?t:t[0]}var l=ho.bind(at);var Ve=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],vo=["recall","start","finish","no-show","transfer","park"].map(ut),$n=["F9","NumpadEnter"],yn=15e3,$o=1500,yo="ArrowDown",bo="i";function ut(e){let t=Ve.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function ze(e,t){return t!==null&&e.from.includes(t.state)}function go(e){return Ve.find(t=>t.key===e)}var Ge,R,bn,wo,gn=Object.is,Rt=0,No=[],wn=[],D=k,ko=D.__b,xo=D.__r,So=D.diffed,Eo=D.__c,To=D.unmount,Co=D.__;function Ut(e,t){D.__h&&D.__h(R,e,Rt||t),Rt=0;var n=R.__H||(R.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function ie(e){return Rt=1,Ei(Io,e)}function Ei(e,t,n){var o=Ut(Ge++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Io(void 0,t),function(i){var a=(o.__N||o.__)[0],u=o.t(a,i);gn(a,u)||(o.__N=[u,o.__[1]],o.__c.setState({}))}],o.__c=R,!R.__f)){R.__f=!0;var r=R.shouldComponentUpdate;R.shouldComponentUpdate=function(i,a,u){var c=this.__H;if(!c)return!0;var d=!1,p=this.props!=i;if(c.__.some(function(_){_.__N&&(d=!0,gn(_.__[0],_.__N[0])||(p=!0))}),r){var w=r.call(this,i,a,u);return d?w||p:w}return!d||p}}return o.__}function se(e,t){var n=Ut(Ge++,3);!D.__s&&xn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,R.__H.__h.push(n))}function ct(e,t){var n=Ut(Ge++,4);!D.__s&&xn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,R.__h.push(n))}function Y(e){return Rt=5,Lt(function(){return{current:e}},[])}function Lt(e,t){var n=Ut(Ge++,7);return xn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Ti(){var e;do{for(;e=wn.shift();)try{lt(e)}catch(n){D.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=No.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(lt),t.__h.some(kn),t.__h=[]}catch(n){t.__h=[],D.__e(n,e.__v)}}}while(wn.length)}D.__b=function(e){R=null,ko&&ko(e)},D.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Co&&Co(e,t)},D.__r=function(e){xo&&xo(e),Ge=0;var t=(R=e.__c).__H;t&&(bn==R?R.__h=[]:(t.__h.some(lt),t.__h.some(kn),Ge=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),bn=R},D.diffed=function(e){So&&So(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Ao(No.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),bn=R=null},D.__c=function(e,t){t.some(function(n){try{n.__h.some(lt),n.__h=n.__h.filter(function(o){return!o.__||kn(o)})}catch(o){n.__h=[function(){throw o}]}}),Eo&&Eo(e,t)},D.unmount=function(e){To&&To(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,Ao(wn.push(r))}else lt(r)}catch(i){t=i}}),o.__H=void 0,t&&D.__e(t,o.__v))};var Oo=typeof requestAnimationFrame=="function";function Ci(e){var t,n=function(){clearTimeout(o),Oo&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);Oo&&(t=requestAnimationFrame(n))}function Ao(e){e!=1&&wo==D.requestAnimationFrame||((wo=D.requestAnimationFrame)||Ci)(Ti)}function lt(e){var t=R,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),R=t}function kn(e){var t=R;e.__c=e.__(),R=t}function xn(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!gn(n,e[o])})}function Io(e,t){return typeof t=="function"?t(e):t}var Oi=Symbol.for("preact-signals");function Ht(){if(ve>1)ve--;else{var e,t=!1;for((function(){var r=Kt;for(Kt=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();pt!==void 0;){var n=pt;for(pt=void 0,Ft++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&Po(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(Ft=0,ve--,t)throw e}}function j(e){if(ve>0)return e();Sn=++Ai,ve++;try{return e()}finally{Ht()}}var ft,C=void 0;function dt(e){var t=C,n=ft;C=void 0,ft=void 0;try{return e()}finally{C=t,ft=n}}var pt=void 0,ve=0,Ft=0,Ai=0,Sn=0,Kt=void 0,Wt=0;function Mo(e){if(C!==void 0){var t=e.n;if(t===void 0||t.t!==C)return t={i:0,S:e,p:C.s,n:void 0,t:C,e:void 0,x:void 0,r:t},C.s!==void 0&&(C.s.n=t),C.s=t,e.n=t,32&C.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=C.s,t.n=void 0,C.s.n=t,C.s=t),t}}function U(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}U.prototype.brand=Oi;U.prototype.h=function(){return!0};U.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:dt(function(){var o;(o=t.W)==null||o.call(t)}))};U.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&dt(function(){var r;(r=t.Z)==null||r.call(t)}))}};U.prototype.subscribe=function(e){var t=this;return ce(function(){var n=t.value;dt(function(){return e(n)})},{name:"sub"})};U.prototype.valueOf=function(){return this.value};U.prototype.toString=function(){return this.value+""};U.prototype.toJSON=function(){return this.value};U.prototype.peek=function(){var e=this;return dt(function(){return e.value})};Object.defineProperty(U.prototype,"value",{get:function(){var e=Mo(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Ft>100)throw new Error("Cycle detected");(function(n){ve!==0&&Ft===0&&n.l!==Sn&&(n.l=Sn,Kt={S:n,v:n.v,i:n.i,o:Kt})})(this),this.v=e,this.i++,Wt++,ve++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Ht()}}}});function y(e,t){return new U(e,t)}function Po(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function Do(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function Ro(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function Ke(e,t){U.call(this,void 0,t),this.x=e,this.s=void 0,this.g=Wt-1,this.f=4}Ke.prototype=new U;Ke.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Wt))return!0;if(this.g=Wt,this.f|=1,this.i>0&&!Po(this))return this.f&=-2,!0;var e=C;try{Do(this),C=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return C=e,Ro(this),this.f&=-2,!0};Ke.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}U.prototype.S.call(this,e)};Ke.prototype.U=function(e){if(this.t!==void 0&&(U.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};Ke.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(Ke.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=Mo(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function z(e,t){return new Ke(e,t)}function Uo(e){var t=e.j;if(e.j=void 0,typeof t=="function"){ve++;var n=C;C=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,En(e),o}finally{C=n,Ht()}}}function En(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Uo(e)}function Ni(e){if(C!==this)throw new Error("Out-of-order effect");Ro(this),C=e,this.f&=-2;try{8&this.f&&En(this)}finally{Ht()}}function Ze(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,ft&&ft.push(this)}Ze.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};Ze.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Uo(this),Do(this),ve++;var e=C;return C=this,Ni.bind(this,e)};Ze.prototype.N=function(){2&this.f||(this.f|=2,this.u=pt,pt=this)};Ze.prototype.d=function(){this.f|=8,1&this.f||En(this)};Ze.prototype.dispose=function(){this.d()};function ce(e,t){var n=new Ze(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var Lo,jt,Bt,Ii=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var Fo=[];ce(function(){Lo=this.N})();function Ye(e,t){k[e]=t.bind(null,k[e]||function(){})}function mt(e){if(Bt){var t=Bt;Bt=void 0,t()}Bt=e&&e.S()}function Ko(e){var t=this,n=e.data,o=Pi(n);o.name="ReactiveDom",o.value=n;var r=Lt(function(){for(var u=t,c=t.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var d=z(function(){var f=o.value.value;return f===0?0:f===!0?"":f||""}),p=z(function(){return!Array.isArray(d.value)&&!cn(d.value)}),w=ce(function(){if(this.N=Wo,p.value){var f=d.value;u.__v&&u.__v.__e&&u.__v.__e.nodeType===3&&(u.__v.__e.data=f)}}),_=t.__$u.d;return t.__$u.d=function(){w(),_.call(this)},[p,d]},[]),i=r[0],a=r[1];return i.value?a.peek():a.value}Ko.displayName="ReactiveTextNode";Object.defineProperties(U.prototype,{constructor:{configurable:!0,value:at(Fe,null).constructor},type:{configurable:!0,value:Ko},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});Ye("__b",function(e,t){if(mt(),jt=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof U&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});Ye("__r",function(e,t){if(e(t),t.type!==Fe){mt();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return ce(function(){a=this},{name:i}),a.c=r,a})((function(r){return function(){var i;Ii&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),jt=o,mt(n)}});Ye("__e",function(e,t,n,o){mt(),jt=void 0,e(t,n,o)});Ye("diffed",function(e,t){mt(),jt=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var u=i[a];u===void 0||o&&a in o||(u.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var c in o){var d=i[c],p=o[c];d===void 0?(d=Mi(n,c,p,r),i[c]=d):d.o(p,r)}}}e(t)});function Mi(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=y(n);return{o:function(a,u){i.value=a,o=u},d:ce(function(){this.N=Wo;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}Ye("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var u=t.props;for(var c in a)u[c]=a[c]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var p=d.__$u;p&&(d.__$u=void 0,p.d())}}e(t)});Ye("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});Le.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var u in this.props)if(!(u in e))return!0;return!1};function Pi(e,t){return Lt(function(){return y(e,t)},[])}var Di=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Ri(){j(function(){for(var e;e=Fo.shift();)Lo.call(e)})}function Wo(){Fo.push(this)===1&&(k.requestAnimationFrame||Di)(Ri)}var Ho={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function fe(e,t,n={},o=Ho){let r=new AbortController,i=setTimeout(()=>r.abort(),5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:Ui(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await Li(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(i)}}var Tn=new Map;async function _t(e,t,n={},o=()=>{},r=Ho){let i=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??Tn.get(i)??ht();for(let u=1;;u+=1){let c=await fe(e,t,{...n,key:a},r),d=c.outcome==="lost"||c.outcome==="refused"&&c.status>=502;if(d?u===3&&Tn.set(i,a):Tn.clear(),!d||u===3)return{...c,tries:u};o(),await r.pause(400*2**(u-1))}}function Ui(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function Li(e){let t=await e.text(),n=t===""?null:Fi(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",retryAfterSeconds:r>0?r:null,tries:1}}function Fi(e){try{return JSON.parse(e)}catch{return null}}function ht(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}function Q(e){return e.clerk_rules}function Bo(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-$e(e)>=o*6e4?o:null}function $e(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function qt(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function jo(e,t){return Ve.filter(n=>n.from.includes(e.state)&&(n.id!=="call"||e.state==="parked"||t))}function qo(e,t){return Cn(e)||t.clerks_may_choose}function Cn(e){return e?.role==="supervisor"||e?.role==="admin"}function Vo(e,t){return e==="finish"?Math.min(yn,t.undo_seconds*1e3):yn}var On=["called","serving"];function Zo(e,t,n,o){let r=e.counters.find(d=>d.code===t);if(!r)return null;let i=e.office.services.filter(d=>r.services.includes(d.code)),a=d=>d.counter===t||r.services.includes(d.service),u=d=>e.tickets.filter(p=>p.state===d),c=Hi(u("waiting").filter(d=>Ki(d,r,o)),n);return{counter:r,services:i,ticket:Wi(e,t),line:c,next:c.find(d=>$e(d)<=o||!d.appointment_at)??null,counts:i.map(d=>Bi(d,c,o)),parked:zo(u("parked").filter(a),d=>d.remind_at),missed:zo(u("no_show").filter(a),d=>d.finished_at).reverse()}}function Ki(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-$e(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function zo(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function We(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function Wi(e,t){return e.tickets.filter(n=>n.counter===t&&On.includes(n.state)).reduce((n,o)=>n===null||Go(o)>Go(n)?o:n,null)}function Go(e){return e.called_at===null?0:Date.parse(e.called_at)}function Hi(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||$e(o)-$e(r)||o.number.localeCompare(r.number))}function Bi(e,t,n){let o=t.filter(i=>i.service===e.code),r=o.length?Math.max(...o.map(i=>n-$e(i))):null;return{service:e,waiting:o.length,longestMs:r}}function Yo(e,{seat:t,now:n,awaited:o}){let r=c=>c.print==="failed"||c.print==="pending"&&n>=(o.get(c.id)??1/0),i=e.tickets.filter(c=>r(c)&&(c.state==="waiting"||c.state==="called")).map(c=>({id:`print:${c.id}`,kind:"print",ticket:c,code:c.print_reason??void 0})),a=e.tickets.filter(c=>c.counter===t&&We(c,n)).map(c=>({id:`parked:${c.id}:${c.remind_at}`,kind:"parked",ticket:c})),u=e.devices.flatMap(c=>{let d=c.trouble??(c.online||c.seen_at===null?null:"offline");return d===null?[]:[{id:`device:${c.id}:${d}`,kind:"device",device:c,code:d}]});return[...i,...a,...u]}function Vt(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}var h=y(void 0),g=y(null),T=y(null),Je=y(null),zt=y([]),ae=y(null),$t=y(0),yt=y(Date.now()),S=z(()=>yt.value+$t.value),He=y(null),$=y(null),G=y(null),ji=1e4,vt=y({text:"",number:0}),ye=y(null),be=y(new Set),bt=y(new Map),ge=y(!1),W=z(()=>g.value&&T.value?Zo(g.value,T.value,zt.value,S.value):null),ee=z(()=>W.value?.counter.state==="paused"),Te=z(()=>g.value?Q(g.value.office):null),M=z(()=>ae.value?.state==="down"),Jo=z(()=>g.value?Yo(g.value,{seat:T.value,now:S.value,awaited:bt.value}).filter(e=>!be.value.has(e.id)):[]),Gt=z(()=>G.value!==null&&yt.value<G.value.until?G.value:null),Be=z(()=>{let e=ye.value;if(e===null||S.value>=e.until)return null;let t=g.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-S.value)}});function Zt(e){return ze(e,W.value?.ticket??null)}function Ce(e){vt.value={text:e,number:vt.value.number+1}}function N(e,t){let n=e==="bad"||e==="warn"?1/0:yt.value+ji;G.value={tone:e,text:t,number:(G.value?.number??0)+1,until:n},Ce(t)}function te(e){g.value&&(g.value=e(g.value))}function An(){g.value=null,T.value=null,Je.value=null,zt.value=[],ae.value=null,ye.value=null,G.value=null,Ce(""),He.value=null,bt.value=new Map}var P=y(null),we=y(""),Yt=null;function K(e,{ticket:t=null,act:n=null}={}){P.value===null&&(Yt=document.activeElement),we.value="",G.value=null,P.value={kind:e,ticket:t,act:n,key:ht()}}function ne(){we.value="",P.value=null}function Xe(e){e!==null&&P.value===e&&ne()}function Xo(){if(Yt===null)return;let e=Yt;Yt=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function Nn(){document.querySelector("form.panel")?.requestSubmit()}function Qo(e,t,n){return"#"+[1,3,5].map(r=>{let i=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(i+(a-i)*n).toString(16).padStart(2,"0")}).join("")}function er(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",Qo(e,"#000000",.25)),t.setProperty("--lotus-wash",Qo(e,"#FFFFFF",.92)))}var tu=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",OFFICE_CHANGED:"office.changed",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed"}),nu=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),ou=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo"}),ru=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),iu=Object.freeze({PENDING:"pending",PRINTED:"printed",FAILED:"failed",NONE:"none"}),su=Object.freeze({ORDER:"order",COUNTER:"counter"}),au=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),uu=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),lu=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),cu=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",CENTRE:"centre"}),fu=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent"}),pu=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",OTHER:"other"}),du=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",UNKNOWN_SIGN_IN:"unknown_sign_in",WRONG_STATE:"wrong_state",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function tr(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function nr(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var zi=[1008,4401,4403,4404],Gi=8e3;function Zi(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let i="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?i+"?"+r.join("&"):i}function or(e){let t=new In(e,e.host||tr());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var In=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:!1},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=Zi(t,n,this.reached,!!o),i;try{i=this.host.connect(r)}catch(a){this.host.report(a),this.lost(!1);return}this.socket=i,i.onopen=()=>{let a=this.options.token;a&&i.send(JSON.stringify({type:"authorize",token:a}))},i.onmessage=a=>this.socket===i&&this.receive(a.data),i.onclose=a=>this.socket===i&&this.lost(zi.includes(a.code)),i.onerror=()=>{},this.watch(Gi)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(!1))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(nr(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=Yi(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost(!1)}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:!1}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost(!1)}};function Yi(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}function rr(e,t){switch(t.type){case"skip":return e;case"day.opened":return{...sr(e,t.data.waiting),tickets:[]};case"day.closed":return{...e,tickets:[]};case"counter.opened":return Mn(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return Mn(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return Mn(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return Xi(e,t);case"service.opened":case"service.closed":return ir(e,t.data.service,{open:t.type==="service.opened"});default:return Ji(e,t.data)}}function Ji(e,{ticket:t,waiting:n}){return t?sr(Oe(e,t),n):e}function Oe(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function Qe(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function Mn(e,t,n,o,r){return Qe(e,{code:t,state:n,clerk:o,pause_reason:r})}function Xi(e,t){let{device:n,kind:o,name:r}=t.data,i=e.devices.find(c=>c.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?i?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:i?.trouble??null,seen_at:t.at},u=i?e.devices.map(c=>c.id===n?a:c):[...e.devices,a];return{...e,devices:u}}function ir(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function sr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>ir(n,o,{waiting:r}),e)}function ar(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(i,a)=>n[a]===void 0?i:String(n[a]))}}async function ur(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var Pn=["vi","en"],cr="luot.clerk.language",fr={},ue=y("vi"),Qi=z(()=>ar(fr[ue.value]??{}));function s(e,t){return Qi.value(e,t)}async function pr(){let e=new URL("i18n",import.meta.url).href;await Promise.all(Pn.map(async t=>{fr[t]=await ur(e,t)})),Dn(es())}function Dn(e){ue.value=e,document.documentElement.lang=e,localStorage.setItem(cr,e)}function es(){return localStorage.getItem(cr)==="en"?"en":"vi"}function E(e){return e[ue.value]||e.vi}function H(e){return s(e.place??"counter",{code:e.code})}function je(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?s("duration.none"):t<60?s("duration.minutes",{minutes:t}):s("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function dr(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],i=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${i}`:i}function Z(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function mr(e,t,n){let o=lr(e)-lr(Z(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function lr(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var ts=200,ns=3e4,gt=null,Un,_r,Rn=0;function hr(e,t){Jt();let n={office:e.office,onHello:o=>{$t.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{j(()=>{g.value=o,er(o.office.accent),o.person&&(h.value=o.person)}),oe(),wt(t)},onEvent:o=>os(o,t),onConnection:o=>{let r=ae.value?.state==="down";ae.value=o,r&&o.state==="connected"&&N("good",s("connection.back")),o.refused&&wt(t)}};gt=or(n),_r=window.setInterval(oe,ns)}function Jt(){gt?.close(),gt=null,window.clearTimeout(Un),window.clearInterval(_r)}function os(e,t){if(g.value&&(g.value=rr(g.value,e),e.type!=="skip"))switch(("ticket"in e.data||e.type.startsWith("day."))&&oe(),e.type){case"ticket.print_failed":rs(e.data.ticket.id);break;case"counter.paused":e.data.counter===T.value&&(He.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==T.value)return;He.value=null,wt(t)}}function rs(e){let t=new Set(be.value);t.delete(`print:${e}`),be.value=t}async function wt(e){let[t,n]=[gt,T.value],o=await fe("GET","/me");if(gt!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(h.value=o.body,n===null||T.value!==n||o.body.counter===n))return;let r=g.value?.counters.find(i=>i.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function oe(){window.clearTimeout(Un),Un=window.setTimeout(is,ts)}async function is(){let e=h.value?.office,t=T.value;if(!e||!t)return;Rn+=1;let n=Rn,o=await fe("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==T.value||n!==Rn)return;let r=o.body.tickets;zt.value=r.map(i=>i.id)}var Xt=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<$o?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var ss=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function Ae(e){if(e.detail)return e.detail;let t=ss.includes(e.code)?`refused.${e.code}`:"refused.other";return s(t,{seconds:e.retryAfterSeconds??1})}var kt=null,Ln=!1;async function q(e,t){$.value?.id===e||Ln||(kt!==null&&(Ln=!0,await kt,Ln=!1),$.value={id:e,again:!1},kt=t().finally(()=>{$.value=null,kt=null}),await kt)}function vr(){$.value&&($.value={...$.value,again:!0})}function xt(e){if(!e.warning)return null;let t=e.warning.services.map(n=>le(n));return s(`warning.${e.warning.code}`,{services:t.join(", ")})}function le(e){let t=g.value?.office.services.find(n=>n.code===e);return t?E(t.name):e}var O=y(""),Ne=y(null),as=2e3;async function Fn(){let e=await fe("GET","/me");if(e.outcome==="done")return Kn(e.body);if(e.outcome==="refused"&&e.status===401){h.value=null;return}O.value="page.unreachable",window.setTimeout(Fn,as)}async function $r(e,t){if(e===""||t===""){O.value=s("sign_in.empty");return}let n=await fe("POST","/sign-in",{body:{user:e,password:t},language:ue.value});n.outcome==="done"?Kn(n.body.person):n.outcome==="lost"?O.value=s("sign_in.lost"):n.code==="not_signed_in"?O.value=s("sign_in.wrong"):n.code==="too_many_requests"?O.value=s("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):O.value=Ae(n)}function Kn(e){ne(),j(()=>{An(),O.value="",h.value=e,T.value=e.counter}),hr(e,br)}async function Qt(){if((await fe("POST","/sign-out")).outcome==="lost"){O.value=s("sign_in.lost");return}yr("")}function yr(e){Jt(),j(()=>{An(),Ne.value=null,h.value=null,O.value=e})}function br(e){if(e==="signed_out"){yr(s("sign_in.expired"));return}let t=g.value?.counters.find(r=>r.code===T.value),n=H(t??{code:String(T.value)});if(e==="closed"){wr(),O.value=s("choose.was_closed",{counter:n});return}Jt();let o=t?.clerk===h.value?.name;j(()=>{Je.value={counter:n,by:o?null:t?.clerk??null},T.value=null})}function Wn(){return wt(br)}function gr(){h.value&&Kn({...h.value,counter:null})}function wr(){ne(),j(()=>{T.value=null,G.value=null})}function Hn(e,t){return O.value="",q(`open:${e.code}`,()=>us(e,t))}async function us(e,t){let n=await _t("POST",Er(e.code,"open"),{body:{take_over:t},language:ue.value});n.outcome==="done"?(j(()=>{te(o=>Qe(o,n.body)),Ne.value=null,T.value=e.code,h.value&&(h.value={...h.value,counter:e.code})}),oe()):n.outcome==="refused"&&n.code==="counter_taken"?Ne.value={counter:e,clerk:ls(e.code)}:(Ne.value=null,O.value=n.outcome==="lost"?s("sign_in.lost"):Ae(n))}function ls(e){return g.value?.counters.find(t=>t.code===e)?.clerk??""}async function Bn(e,t){let n=T.value;if(n===null)return null;if(M.value)return N("bad",s("connection.refuse")),null;let o=await _t("POST",Er(n,e),{body:t,language:ue.value});return o.outcome==="done"?(te(r=>Qe(r,o.body)),o.body):(N("bad",o.outcome==="lost"?s("refused.lost_act"):Ae(o)),Wn(),null)}function kr(e){return q("pause",async()=>{let t=await Bn("pause",{reason:e});if(t===null)return;let n=xt(t);N(n?"warn":"quiet",n??s("done.pause"))})}function xr(){return q("open",async()=>{await Bn("open",{take_over:!1})&&N("good",s("done.resume"))})}function Sr(){return q("close",async()=>{let e=await Bn("close",{});e!==null&&(wr(),O.value=xt(e)??"",h.value&&(h.value={...h.value,counter:null}))})}function Er(e,t){return`/offices/${h.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function pe(e,{method:t="POST",...n}){G.value=null;let o=`/offices/${h.value?.office}${e}`;return _t(t,o,{...n,language:ue.value},vr)}function jn(e,t,n={}){return pe(`/tickets/${t}/${e}`,{body:{counter:T.value,...n}})}async function Tr(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await fe("GET",`/offices/${h.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function qn(e,t,n){j(()=>{te(a=>Oe(a,t));let o=S.value,r=o+(Te.value?Vo(e,Te.value):0);ye.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},G.value=null;let i=Math.round((r-o)/1e3);Ce(i>0?`${n}. ${s("spoken.undo",{seconds:i})}`:n)}),oe()}function St(e,t){j(()=>{te(n=>Oe(n,e)),ye.value?.ticket===e.id&&(ye.value=null),N("good",t)}),oe()}function de(e){e.outcome==="lost"?N("bad",s("refused.lost_act")):e.outcome==="refused"&&(N("bad",Ae(e)),Wn(),oe())}function re(){return M.value&&N("bad",s("connection.refuse")),M.value}var en=new Xt(ht);function tn(){if(!en.counts(performance.now())||re())return;if(ee.value)return xr();let e=W.value?.ticket??null;return e&&Te.value?.outcome_needed?K("outcome",{ticket:e.id}):(P.value!==null&&ne(),q("next",()=>Ar({})))}function Or(e){return re()?void 0:q("next",()=>Ar(e))}async function Ar(e){let t=P.value,n=W.value?.ticket??null,o=en.keyFor(n?.id??null),r=await pe(`/counters/${T.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){en.lost(),N("bad",s("refused.lost"));return}if(en.answered(),r.outcome==="refused")return de(r);Xe(t),r.body===null?cs():Nr("next",r.body)}function Nr(e,t){let n=W.value?.counter,o=Array.from(t.number).join(" ");qn(e,t,s("spoken.next",{number:o,counter:n?H(n):""}))}function cs(){ye.value=null,N("quiet",s("done.nobody")),oe()}function me(e,t=W.value?.ticket??null){if(!re()){if(t===null)return N("quiet",s("refused.nobody_here"));if(!ze(e,t)){let n=s(`state.${t.state}`);return N("quiet",s("refused.impossible",{act:s(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!fs(e))?K(e.asks,{ticket:t.id,act:e}):Ir(e,t,{})}}function fs(e){return Te.value?.outcome_needed&&(e.id==="finish"||!!W.value?.ticket)}function et(e,t,n){return re()?void 0:Ir(e,t,n)}function Ir(e,t,n){return q(e.id,()=>ps(e,t,n))}async function ps(e,t,n){let o=P.value,r=await jn(e.id,t.id,n),i=r.outcome==="done"?r.body:await Tr(e,t,r);if(i===null)return de(r);Xe(o),e.id==="call"?Nr(e.id,i):e.undoable?qn(e.id,i,s(`done.${e.id}`,Cr(i))):St(i,s(`done.${e.id}`,Cr(i)))}function Cr(e){let t=g.value?.office,n=t?.services.find(a=>a.code===e.service),o=g.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?H(o??{code:e.for_counter}):null,i=n?E(n.name):e.service;return{number:e.number,service:i,where:r===null?i:`${i} · ${r}`,time:e.remind_at?Z(Date.parse(e.remind_at),t?.timezone):""}}function nn(){return re()?void 0:q("undo",ds)}async function ds(){let e=Be.value;if(e===null)return N("quiet",s("refused.nothing_to_undo"));let t=await jn("undo",e.ticket);if(t.outcome==="lost")return de(t);if(ye.value=null,t.outcome==="refused")return de(t);j(()=>{te(n=>Oe(n,t.body)),N("good",s("done.undo",{number:e.number}))}),oe()}var Et=y(!1),Ie=y(null);function Tt(e){Ie.value=null,Et.value=e}function on(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function Mr(e,t){if(!on(e,t).some(n=>n.after_minutes===null)){Ie.value={tone:"bad",text:s("profiles.last")};return}if(re()){Ie.value={tone:"bad",text:s("connection.refuse")};return}return q(`profile:${e.code}:${t}`,()=>ms(e,on(e,t)))}async function ms(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await pe(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")Ie.value={tone:"bad",text:s("refused.lost_act")};else if(o.outcome==="refused")Ie.value={tone:"bad",text:Ae(o)};else{te(i=>Qe(i,o.body));let r=xt(o.body);Ie.value=r?{tone:"warn",text:r}:{tone:"good",text:s("profiles.done",{counter:H(e)})}}}function _s(e){if(e.key==="F1")return()=>ge.value=!ge.value;if(ge.value||Et.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:hs(e.key);if(e.altKey||e.metaKey)return null;let t=P.value;if(t&&e.key==="Escape")return ne;if(t&&e.code==="NumpadEnter")return null;if($n.includes(e.code)||$n.includes(e.key))return t?.kind==="outcome"&&t.act===null?Nn:tn;let n=go(e.key);return n?t?.act===n&&t.ticket===W.value?.ticket?.id?Nn:()=>me(n):null}function hs(e){return e.toLowerCase()==="z"?nn:e.toLowerCase()===bo?()=>K("issue"):e===yo?vs:null}function vs(){document.querySelector(".waiting .row-button")?.focus()}function Pr(){window.addEventListener("keydown",e=>{if(W.value===null)return;let t=_s(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var $s={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return l`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${($s[e]??[]).map(n=>l`<path d=${n} />`)}
  </svg>`}function _e(){return l`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}var ys=6;function Rr({desk:e,hall:t}){let{timezone:n}=t.office;return l`<div class="aside">
    ${e.parked.length>0&&l`<${Dr} label=${s("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&l`<${Dr} label=${s("missed.title")} name="missed" tickets=${e.missed.slice(0,ys)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>K("issue")}>
        <${m} name="ticket" />${s("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${Vn} />
    </div>
  </div>`}function Vn(){return Cn(h.value)?l`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>Tt(!0)}>
    <${m} name="people" />${s("profiles.open")}
  </button>`:null}function Dr({label:e,name:t,tickets:n,timezone:o}){return l`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>l`<${bs} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function bs({ticket:e,timezone:t}){let n=We(e,S.value),o=e.state==="parked"&&e.remind_at?Z(Date.parse(e.remind_at),t):null;return l`<button type="button" class="chip" data-due=${n} onClick=${()=>K("ticket",{ticket:e.id})}>
    ${n&&l`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&l`<span>${n?s("parked.now"):o}</span>`}
  </button>`}function tt({label:e,wide:t=!1,onClose:n,children:o}){let r=Y(null);return se(()=>{let i=r.current;return i?.showModal(),i&&(i.scrollTop=0),()=>i?.close()},[]),l`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}function nt(){return l`<div class="languages" role="group" aria-label=${s("language.label")}>
    ${Pn.map(e=>l`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${ue.value===e}
        aria-label=${`${s(`language.short.${e}`)} ${s(`language.${e}`)}`}
        onClick=${()=>Dn(e)}
      >
        ${s(`language.short.${e}`)}
      </button>`)}
  </div>`}var gs=3;function Ur({desk:e,hall:t}){return l`<header class="top">
    <${_e} />
    <h1 class="top-counter">${H(e.counter)}</h1>
    <p class="top-services">${ws(e)}</p>
    <p class="top-person">${h.value?.name}</p>
    <${zn} />
    <${Gn} />
    <p class="top-clock">${Z(S.value,t.office.timezone)}</p>
  </header>`}function ws({counter:e,services:t}){return t.length>gs?E(e.name):t.map(n=>E(n.name)).join(" · ")}function zn(){return l`<div class="tools">
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
      aria-busy=${$.value?.id==="close"}
      aria-disabled=${M.value}
      onClick=${Sr}
    >
      <${m} name="door" />${s("act.close")}
    </button>
  </div>`}function Gn(){let e=ae.value?.state??"connecting";return l`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${s(`connection.${e}`)}
  </p>`}function rn({hall:e}){if(!Et.value)return null;let t=Ie.value;return l`<${tt} label=${s("profiles.title")} wide onClose=${()=>Tt(!1)}>
    <h2>${s("profiles.title")}</h2>
    <p class="dialog-note">${s("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>l`<${ks} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&l`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Tt(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function ks({counter:e,services:t}){return l`<li class="profile">
    <p class="profile-counter">
      <strong>${H(e)}</strong>
      <span data-state=${e.state}>${e.clerk??s(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${H(e)}>
      ${t.map(n=>l`<${xs} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function xs({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!on(e,t.code).some(a=>a.after_minutes===null),i=$.value?.id===`profile:${e.code}:${t.code}`;return l`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${i}
    aria-disabled=${r||M.value}
    title=${r?s("profiles.last"):E(t.name)}
    onClick=${()=>Mr(e,t.code)}
  >
    ${n&&l`<${m} name="check" />`}${E(t.name)}
    ${o!==null&&l` <small>${s("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&l` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function Lr({hall:e}){let t=Y(null);return se(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===h.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),l`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${_e} /><${nt} />
        <${Vn} />
        <button type="button" class="quiet-button" onClick=${Qt}>
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
        ${e.counters.map(n=>l`<${Ss} key=${n.code} counter=${n} />`)}
      </ul>
      <${Gn} />
    </div>
    <${Ts} />
    <${rn} hall=${e} />
  </main>`}function Ss({counter:e}){let t=$.value?.id===`open:${e.code}`;return l`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>Hn(e,!1)}
    >
      <span class="counter-name">${H(e)}</span>
      <span class="counter-services">${E(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?s("choose.opening"):Es(e)}</span
      >
    </button>
  </li>`}function Es(e){return e.state==="closed"?s("choose.free"):s(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function Ts(){if(Ne.value===null)return null;let{counter:e,clerk:t}=Ne.value,n={counter:H(e),name:t},o=()=>{Ne.value=null},r=t===h.value?.name;return l`<${tt} label=${s("take_over.title",n)} onClose=${o}>
    <h2>${s("take_over.title",n)}</h2>
    <p>${s(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${s("take_over.what")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${s("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>Hn(e,!0)}>
        ${s("take_over.do",n)}
      </button>
    </div>
  <//>`}var Cs={free:"desk",called:"walking",serving:"desk",paused:"pause"};function Fr({desk:e}){let{ticket:t}=e,n=t?t.state:ee.value?"paused":"free";return l`<section class="at-counter" data-state=${n} aria-label=${s("acts.label")}>
    <p class="at-state"><${m} name=${Cs[n]??"desk"} />${s(`state.${n}`)}</p>
    ${t?l`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${Os} ticket=${t} />`:l`<${Ns} />`}
  </section>`}function Os({ticket:e}){let t=je(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return l`<div class="at-details">
      <p class="at-service">${le(e.service)}</p>
      <p class="at-note">
        <span class="long">${s("ticket.waited",{duration:t})}</span>
        <span class="short">${s("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.call_count>1&&l`<p class="at-note">${s("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&l`<${Ct} />`}
      <${As} />
    </div>
    <${Kr} from=${n} label=${s(`timer.${e.state}`)} />`}function As(){let e=ut("add-service");return Zt(e)?l`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>me(e)}>
    <${m} name=${e.icon} /><span class="long">${s("act.add-service")}</span
    ><span class="short">${s("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function Ns(){return l`<p class="at-nobody">${s("state.free_hint")}</p>
    ${ee.value&&He.value!==null&&l`<${Kr} from=${He.value} label=${s("timer.paused")} />`}`}function Kr({from:e,label:t}){return l`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${dr(S.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function Ct(){return l`<span class="priority"><${m} name="chevrons_up" />${s("priority")}</span>`}function Wr({ticket:e,hall:t}){let n=Gt.value,o=qt(e,Q(t.office),S.value);return l`<div class="answers" hidden=${P.value!==null}>
    <${Is} />
    <div>
      ${n&&l`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!Be.value&&!n&&o&&l`<${Ms} ticket=${e} />`}
  </div>`}function Is(){let e=Be.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return l`<div class="undo">
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
      aria-busy=${$.value?.id==="undo"}
      aria-keyshortcuts="Control+Z"
      onClick=${nn}
    >
      <${m} name="undo" />${s("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${e.leftMs/(e.until-e.since)})`}></span>
  </div>`}function Ms({ticket:e}){let t=ut("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return l`<div class="suggestion" role="status">
    <p>${s("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>me(t)}>
      <${m} name=${t.icon} />${s("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var Ps=3e4;function sn(e,t=null){return re()?void 0:q(`print:${e.id}`,()=>Ds(e,t))}async function Ds(e,t){let n=P.value,o=await pe(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return K("print",{ticket:e.id});if(o.outcome!=="done")return de(o);Hr(e),Xe(n),St(o.body,s("done.print",{number:e.number}))}function Hr(e){let t=new Set(be.value);t.delete(`print:${e.id}`),be.value=t,bt.value=new Map(bt.value).set(e.id,S.value+Ps)}function Br(e){be.value=new Set(be.value).add(e)}function jr(e,t){let n=P.value?.key;return re()?void 0:q("issue",()=>Rs(e,t,n))}async function Rs(e,t,n){let o=await pe("/tickets",{key:n,body:e});if(o.outcome!=="done")return de(o);let r=o.body;if(te(a=>Oe(a,r)),K("issued",{ticket:r.id}),t===null)return;let i=await pe(`/tickets/${r.id}/print`,{body:{device:t}});return i.outcome!=="done"?de(i):(Hr(r),N("good",s("done.issue",{number:r.number})))}function qr(e,t){return re()?void 0:q("priority",()=>Us(e,t))}async function Us(e,t){let n=P.value,o=await pe(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return de(o);Xe(n);let r=t.priority===null?"done.priority_none":"done.priority";St(o.body,s(r,{number:e.number}))}var Ls=["abandoned","interrupted","offline","paper_low","paper_out","cover_open","unreachable","busy","silent","error","connection_lost","unconfirmed","muted","voice_missing","digits_too_small","help"];function Vr({timezone:e}){if(!M.value||ae.value===null)return null;let t=Z((ae.value.heard??ae.value.since)+$t.value,e);return l`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${s("connection.down_since",{time:t})}</strong> ${s("connection.down_what")}
    </p>
  </div>`}function zr(){let[e,t]=ie(!1),n=Jo.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return l`<section class="troubles" aria-label=${s("trouble.label")}>
    <ul role="status">
      ${o.map((r,i)=>l`<${Ks} key=${r.id} trouble=${r}>
          ${i===0&&n.length>1&&l`<${Fs} all=${e} showAll=${t} count=${n.length-1} />`}
        <//>`)}
    </ul>
  </section>`}function Fs({all:e,showAll:t,count:n}){return l`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?s("trouble.less"):s("trouble.more",{count:n})}
  </button>`}function Ks({trouble:e,children:t}){return l`<li class="banner" data-tone="wait">
    <${m} name=${Hs(e)} />
    <p class="banner-text">
      <strong>${Bs(e)}</strong>
      ${e.kind==="print"&&l`<span class="long">${" "}${s("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${Ws} trouble=${e} />
    <button type="button" class="link" onClick=${()=>Br(e.id)}>
      ${s("trouble.known")}
    </button>
  </li>`}function Ws({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>sn(n):()=>K("ticket",{ticket:n.id});return l`<button type="button" class="link" aria-busy=${$.value?.id===e.id} onClick=${o}>
    ${s(`trouble.${t}.do`)}
  </button>`}function Hs({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function Bs({kind:e,ticket:t,device:n,code:o}){if(t&&e==="parked")return s("trouble.parked",{number:t.number});let r=Ls.includes(o??"");if(t){let{number:i}=t;return r?s("trouble.print_why",{number:i,why:s(`trouble.${o}`)}):s("trouble.print",{number:i})}return s("trouble.device",{name:n?.name??"",what:s(`trouble.${r?o:"other"}`)})}function Gr({desk:e,hall:t}){let n=Y(null);se(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=$.value?.id==="next"||$.value?.id==="open";return l`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${ee.value}
    aria-busy=${o}
    aria-disabled=${M.value}
    aria-keyshortcuts="F9"
    onClick=${tn}
  >
    <${m} name=${ee.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${s(ee.value?"resume":"next")}</span>
      <span class="main-who">${js(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function js(e,t){if($.value?.id==="next")return s($.value.again?"next.retrying":"next.sending");if(ee.value)return s("resume.hint",{reason:qs(e,t)});let n=e.next;if(!n)return s("next.nobody");let o={number:n.number,service:le(n.service)},r=n.priority===null?"":` · ${s("priority.inline")}`;return l`<span class="long">${s("next.who",o)}${r}</span
    ><span class="short">${s("next.who_short",o)}${r}</span>`}function qs(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?E(n.name):""}function Zr({ticket:e,hall:t}){return l`<div class="acts" role="group" aria-label=${s("acts.label")} hidden=${P.value!==null}>
    ${vo.map(n=>l`<${Vs} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function Vs({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!Zt(e),i=e.id==="no-show"&&qt(t,Q(n.office),S.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return l`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${i}
    aria-disabled=${r||M.value}
    data-started=${!!a}
    aria-busy=${$.value?.id===e.id}
    aria-keyshortcuts=${e.key}
    onClick=${()=>me(e)}
  >
    <${m} name=${e.icon} />
    <span class="act-word"
      >${a?l`<span class="long">${s("act.start.done",{time:Z(Date.parse(a),o)})}</span
            ><span class="short">${s("act.start.done_short")}</span>`:s(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function Yr(){if(!ge.value)return null;let e=g.value?.office.rule,t=Te.value?.longest_wait_minutes,n=()=>{ge.value=!1};return l`<${tt} label=${s("help.title")} wide onClose=${n}>
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
  </div>`}function J({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:i}){let a=Y(null);return ct(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),l`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${c=>{c.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${zs}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${ne}>
        <${m} name="close" />${s("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${i}</div>
    <${Gs} button=${t} danger=${n} busy=${o} />
  </form>`}function zs(){we.value="",G.value=null}function Gs({button:e,danger:t,busy:n}){let o=Gt.value,r=we.value||o?.text||"",i=we.value?"bad":o?.tone??"quiet";return l`<div class="panel-foot">
    <p class="panel-words" data-tone=${i}>
      ${r&&l`<${m} name=${i==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&l`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${$.value?.id===n}
      aria-disabled=${M.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function V({label:e,name:t,choices:n,chosen:o=null}){return l`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>l`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&l` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function Jr({label:e,name:t,note:n}){return l`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function B(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}var Zs=[5,10,15,30,60],Ys=["first","arrival","last"],Js=["asked","left","mistake","not_taken"];function Xr({ticket:e,act:t,hall:n}){let o=Q(n.office).park_minutes,r=ot(n.office.park_reasons??[]),i=[...new Set([...Zs,o])].sort((u,c)=>u-c),a=u=>{let c=B(u,"reason");return c===null?Me("lack.reason"):et(t,e,{reason:c,minutes:Number(B(u,"minutes"))})};return l`<${J} title=${qe("park",e)} button=${rt("park",e)} busy="park" onAnswer=${a}>
    <${V} label=${s("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${V}
      label=${s("ask.remind")}
      name="minutes"
      choices=${i.map(u=>({value:String(u),text:s("duration.minutes",{minutes:u})}))}
      chosen=${String(o)}
    />
  <//>`}function Qr({ticket:e,act:t,hall:n}){let[o,r]=ii(e,n),i=a=>{let u=B(a,"service"),c=B(a,"to_counter");return u===null&&c===null?Me("lack.where"):et(t,e,{service:u,to_counter:c,position:B(a,"position")})};return l`<${J} title=${qe("transfer",e)} button=${rt("transfer",e)} busy="transfer" onAnswer=${i}>
    <${V} label=${s("ask.service")} name="service" choices=${[{value:"",text:o,note:s("ask.same_service")},...r]} chosen="" />
    <${V} label=${s("ask.counter")} name="to_counter" choices=${[{value:"",text:s("ask.any_counter")},...n.counters.map(Xs)]} chosen="" />
    <${V} label=${s("ask.position")} name="position" choices=${Ys.map(a=>({value:a,text:s(`position.${a}`)}))} chosen="arrival" />
  <//>`}function ei({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=i=>{let a=B(i,"outcome");return a===null?Me("lack.outcome"):t===null?Or({outcome:a}):et(t,e,{outcome:a})};return l`<${J} title=${qe(`outcome_${o}`,e)} button=${rt(o,e)} busy=${o} onAnswer=${r}>
    <${V} label=${s("ask.outcome")} name="outcome" choices=${ot(n.office.outcomes??[])} />
  <//>`}function ti({ticket:e,act:t,hall:n}){let[,o]=ii(e,n),r=i=>{let a=B(i,"service");return a===null?Me("lack.service"):et(t,e,{service:a})};return l`<${J} title=${qe("add-service",e)} button=${rt("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${s("add-service.note",{number:e.number})}</p>
    <${V} label=${s("ask.service")} name="service" choices=${o} />
  <//>`}function ni({ticket:e,act:t}){let n=r=>{let i=B(r,"reason");return i===null?Me("lack.reason"):et(t,e,{reason:i})},o=Js.map(r=>({value:r,text:s(`cancel.${r}`)}));return l`<${J} title=${qe("cancel",e)} button=${rt("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${s("cancel.note")}</p>
    <${V} label=${s("ask.why")} name="reason" choices=${o} />
  <//>`}function oi({ticket:e,hall:t}){let n=o=>qr(e,{priority:B(o,"priority")});return l`<${J} title=${qe("priority",e)} button=${s("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${s("priority.note")}</p>
    <${V} label=${s("ask.priority")} name="priority" choices=${Zn(t)} chosen=${e.priority??""} />
  <//>`}function ri({ticket:e,hall:t}){let n=Vt(t),o=r=>{let i=B(r,"device");return i===null?Me("lack.printer"):sn(e,i)};return l`<${J} title=${qe("print",e)} button=${rt("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${V} label=${s("ask.printer")} name="device" choices=${n.map(Jn)} chosen=${Yn(n)} />
  <//>`}function Zn(e){return[{value:"",text:s("priority.none")},...ot(e.office.priorities)]}function Yn(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function Jn(e){return{value:e.id,text:e.name,note:e.online?void 0:s("trouble.offline")}}function ot(e){return e.map(t=>({value:t.code,text:E(t.name)}))}function Me(e){we.value=s(e),Ce(we.value)}function ii(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?E(n.name):e.service,ot(o)]}function Xs(e){let t=e.state==="open"?void 0:s(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function qe(e,t){return s(`panel.${e}`,{number:t.number})}function rt(e,t){return s(`do.${e}`,{number:t.number})}function si({hall:e}){let t=Vt(e),[n]=e.office.languages,o=r=>{let i=B(r,"service");if(i===null)return Me("lack.service");let a=B(r,"appointment"),u={service:i,priority:B(r,"priority"),language:B(r,"language")??n??"vi",appointment_at:a&&mr(a,S.value,e.office.timezone)};return jr(u,B(r,"device"))};return l`<${J} title=${s("panel.issue")} button=${s("do.issue")} busy="issue" onAnswer=${o}>
    <${V} label=${s("ask.service")} name="service" choices=${ot(e.office.services)} />
    <${V} label=${s("ask.priority")} name="priority" choices=${Zn(e)} chosen="" />
    <${Jr} label=${s("ask.appointment")} name="appointment" note=${s("ask.no_appointment")} />
    <${V}
      label=${s("ask.printer")}
      name="device"
      choices=${[...t.map(Jn),{value:"",text:s("ask.no_slip")}]}
      chosen=${Yn(t)}
    />
    ${e.office.languages.length>1&&l`<${V}
      label=${s("ask.language")}
      name="language"
      choices=${e.office.languages.map(r=>({value:r,text:s(`language.${r}`)}))}
      chosen=${n}
    />`}
  <//>`}function ai({ticket:e}){return l`<${J} title=${s("panel.issued")}>
    <p class="panel-number">${e.number}</p>
    <p class="panel-service">${le(e.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${()=>K("issue")}>
        <${m} name="plus" /><span class="act-word">${s("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${()=>K("print",{ticket:e.id})}>
        <${m} name="printer" /><span class="act-word">${s("act.print")}</span>
      </button>
    </div>
  <//>`}function ui({ticket:e,hall:t}){let n=Q(t.office),o=jo(e,qo(h.value,n));return l`<${J} title=${`${e.number} · ${le(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${We(e,S.value)}>${ta(e,t)}</span>
      ${e.priority!==null&&l`<${Ct} />`}
    </p>
    <div class="panel-acts">
      ${o.map(r=>l`<${Qs} key=${r.id} act=${r} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function Qs({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return l`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${$.value?.id===e.id}
    aria-disabled=${M.value}
    onClick=${()=>me(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?s("act.return_after",{count:n}):s(ea(e,t))}</span>
  </button>`}function ea(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function ta(e,t){let{timezone:n,park_reasons:o}=t.office,r=i=>i?Z(Date.parse(i),n):"";if(e.state==="parked"){let i=(o??[]).find(u=>u.code===e.park_reason),a=We(e,S.value)?"parked.due":"parked.until";return s(a,{reason:i?E(i.name):s("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?s("missed.at",{time:r(e.finished_at)}):s("ticket.waited",{duration:je(S.value-Date.parse(e.issued_at))})}var na=["waiting","parked","no_show"],oa={park:Xr,transfer:Qr,outcome:ei,"add-service":ti,cancel:ni,priority:oi,print:ri,issue:si,issued:ai,ticket:ui};function li({hall:e}){let t=P.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&$.value===null&&!ra(t,n);return ct(()=>{o&&(ne(),N("quiet",s("panel.changed",{number:n?.number??""})))},[o]),ct(()=>{t===null&&Xo()},[t===null]),t===null||o?null:l`<${oa[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function ra(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?na.includes(t.state):e.act!==null?ze(e.act,t):e.kind!=="outcome"||On.includes(t.state)}var ci=3;function fi({desk:e,hall:t}){let[n,o]=ie(!1);if(ee.value)return null;let r=t.office.pause_reasons,i=n?r:r.slice(0,ci);return l`<footer class="pause" data-open=${n} hidden=${P.value!==null}>
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
      ${i.map(a=>l`<${ia} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>ci&&l`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${s("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&l`<${sa} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function ia({reason:e}){return l`<button
    type="button"
    class="reason"
    aria-busy=${$.value?.id==="pause"}
    aria-disabled=${M.value}
    onClick=${()=>kr(e.code)}
  >
    ${E(e.name)}
  </button>`}function sa({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(i=>i.services.includes(r.service.code))).map(r=>E(r.service.name));return o.length===0?null:l`<p class="alone">${s("pause.alone",{services:o.join(", ")})}</p>`}var aa=48,Xn=4,ua=4;function pi({desk:e,hall:t}){let n=Y(null),[o,r]=ie(!1),i=pa(n),a=o?e.line:e.line.slice(0,i),u=e.line.length-a.length;return l`<aside class="waiting" aria-label=${s("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>ua}>
      ${e.counts.map(c=>l`<${la} key=${c.service.code} count=${c} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${s("waiting.title")}</h2>
      <p>${s("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&l`<p class="waiting-empty">${s("waiting.empty")}</p>`}
      <ol onKeyDown=${fa}>
        ${a.map((c,d)=>l`<${ca} key=${c.id} ticket=${c} first=${d===0} rules=${Q(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(u>0||o)&&l`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?s("trouble.less"):s("waiting.more",{count:u})}
    </button>`}
    <${Rr} desk=${e} hall=${t} />
  </aside>`}function la({count:e}){let{service:t,waiting:n,longestMs:o}=e;return l`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${E(t.name)}</span>
    <span class="count-longest"
      >${o===null?s("waiting.nobody"):s("waiting.longest",{duration:je(o)})}</span
    >
  </li>`}function ca({ticket:e,first:t,rules:n,timezone:o}){let r=Bo(e,n,S.value),i=$e(e),a=!!e.appointment_at&&i>S.value;return l`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
    <button
      type="button"
      class="row-button"
      tabindex=${t?0:-1}
      onClick=${()=>K("ticket",{ticket:e.id})}
    >
      <span class="row-number">${e.number}</span>
      <span class="row-service" data-crowded=${e.priority!==null||r!==null}
        >${le(e.service)}</span
      >
      ${e.for_counter&&l`<span class="row-own">${s("waiting.own")}</span>`}
      ${e.priority!==null&&l`<${Ct} />`}
      ${r!==null&&l`<span class="row-late"><${m} name="clock" />${s("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?s("waiting.from",{time:Z(i,o)}):je(S.value-i)}</span>
    </button>
  </li>`}function fa(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function pa(e){let[t,n]=ie(Xn);return se(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(Xn,Math.floor(o.clientHeight/aa)):Xn)},i=new ResizeObserver(r);return i.observe(o),window.addEventListener("resize",r),()=>{i.disconnect(),window.removeEventListener("resize",r)}},[]),t}function di({desk:e,hall:t}){let{timezone:n}=t.office;return l`<div class="desk">
    <${Ur} desk=${e} hall=${t} />
    <${Vr} timezone=${n} />
    <${zr} />
    <div class="desk-body">
      <main class="work" aria-busy=${$.value!==null}>
        <${Fr} desk=${e} />
        <${Gr} desk=${e} hall=${t} />
        <${Zr} ticket=${e.ticket} hall=${t} />
        <${li} hall=${t} />
        <${Wr} ticket=${e.ticket} hall=${t} />
        <${fi} desk=${e} hall=${t} />
      </main>
      <${pi} desk=${e} hall=${t} />
      <div class="foot"><${zn} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${vt.value.number}>${vt.value.text}</span></p>
    <${Yr} />
    <${rn} hall=${t} />
  </div>`}function mi(){let[e,t]=ie(!1),[n,o]=ie(!1),r=Y(null);se(()=>Qn(r.current,"user")?.focus(),[]);async function i(u){if(u.preventDefault(),e)return;t(!0);let c=Qn(r.current,"user"),d=Qn(r.current,"password");await $r(c?.value.trim()??"",d?.value??""),t(!1),O.value!==""&&(c?.value?d:c)?.select()}let a=u=>{u.getModifierState&&o(u.getModifierState("CapsLock"))};return l`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${i} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${_e} /><${nt} /></div>
      <h1>${s("sign_in.title")}</h1>
      <p class="arrival-lead">${s("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${s("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${O.value!==""} />
      </label>
      <${da} caps=${n} />
      <p id="complaint" class="complaint" role="alert">
        ${O.value&&l`<${m} name="alert" /><span>${O.value}</span>`}
      </p>
      <button type="submit" class="main-button sign-in-button" aria-busy=${e}>
        <span class="main-word">${s(e?"sign_in.doing":"sign_in.do")}</span><${m} name="arrow" />
      </button>
      <p class="arrival-note">${s("sign_in.forgotten")}</p>
    </form>
  </main>`}function da({caps:e}){let[t,n]=ie(!1);return l`<div class="field">
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
  </div>`}function Qn(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function _i(){let e=O.value!==""||M.value;return l`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${_e} />
      <p>${s(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function hi({taken:e}){let t={counter:e.counter,name:e.by??""};return l`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${_e} /></div>
      <h1>${s("taken.title",t)}</h1>
      <p class="arrival-lead">${s(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${Qt}>${s("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${gr}>${s("taken.choose")}</button>
      </div>
    </div>
  </main>`}var ma=5e3;function vi(){ce(()=>{document.title=W.value?_a(W.value):s("page.title")});let e=-1/0;ce(()=>{let t=Be.value;t===null||t.since===e||t.leftMs>ma||(e=t.since,Ce(s("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function _a({counter:e,line:t,next:n}){let o={counter:H(e),waiting:t.length};return n===null?s(t.length?"title.later":"title.nobody",o):s("title.waiting",{...o,next:n.number})}var ha=500;function va(){return h.value===null?l`<${mi} />`:Je.value!==null?l`<${hi} taken=${Je.value} />`:h.value===void 0||g.value===null?l`<${_i} />`:T.value===null||W.value===null?l`<${Lr} hall=${g.value} />`:l`<${di} desk=${W.value} hall=${g.value} />`}await pr();window.setInterval(()=>{yt.value=Date.now()},ha);Pr();vi();vn(l`<${va} />`,document.getElementById("page"));Fn();
