/* Made from display_board/clerk by display_board/generate.py. */
var w,oo,cn,Se,un,Nt,ro,At,io,fn,ln,vi,st=Symbol.for("pv"),Mt={},Pt=[],$i=/^m(i|n|o|s|text|space)$/,pn=Array.isArray,dn=Pt.slice,Ue=Object.assign;function Re(e){e&&e.parentNode&&e.remove()}function at(e,t,n){var o,r,i,a={},l=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return l>2&&(a.children=l>3?dn.call(arguments,2):n),it(e,a,o,r,null)}function it(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:st,__v:r||++oo,__i:-1,__u:0};return!r&&w.vnode&&w.vnode(i),i}function Fe(e){return e.children}function Le(e,t){this.props=e,this.context=t,this.__g=0}function Ee(e,t){if(t==null)return e.__&&Ee(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Ee(e)}function yi(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;a&&((t=Ue({constructor:st},n)).__v=n.__v+1,w.vnode&&w.vnode(t),mn(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Ee(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=t,fo(r,t,i),n.__=n.__e=null,t.__e!=o&&so(t))}function so(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),so(e)}function to(e){(8&e.__g||(e.__g|=8,Se.push(e),Nt++))&&un==w.debounceRendering||((un=w.debounceRendering)||queueMicrotask)(ao)}function ao(){try{for(var e,t=1;Se.length;)Se.length>t&&Se.sort(ro),e=Se.shift(),t=Se.length,8&e.__g&&yi(e)}finally{(Nt=Se.length)&&(un||queueMicrotask)(ao)}}function uo(e,t,n,o,r,i,a,l,c,d,p){var g,_,f,v,L,x,A=o.__k||Pt,b=t.length;for(c=bi(n,t,A,c,b),g=0;g<b;g++)(f=n.__k[g])!=null&&(_=~f.__i&&A[f.__i]||Mt,f.__i=g,x=mn(e,f,_,r,i,a,l,c,d,p),v=f.__e,(_.ref!=f.ref||8&_.__u)&&(_.ref&&_n(_.ref,null,f,_),f.ref&&p.push(f.ref,f.__c||v,f)),L=L||v,4&f.__u?(c=lo(f,c,e,!_.__v),_.__e&&(_.__e=null)):typeof f.type=="function"&&x!==void 0?c=x:v&&(c=v.nextSibling),f.__u&=-21);return n.__e=L,c}function bi(e,t,n,o,r){var i,a,l,c,d,p,g,_,f,v=n.length,L=v,x=0,A=0,b=e.__k=Array(r);for(i=0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=b[i]=it(null,a):pn(a)?a=b[i]=it(Fe,{children:a}):a.constructor===st&&a.__b?a=b[i]=it(a.type,a.props,a.key,a.ref,a.__v):b[i]=a,c=i+x,a.__=e,a.__b=e.__b+1,l=null,~(d=a.__i=gi(a,n,c,L))&&(L--,(l=n[d])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,d==c-1?x--:d==c+1?x++:d!=c&&(d>c?x--:x++,A=1)):(~d||(r>v?x--:r<v&&x++),typeof a.type!="function"&&(a.__u|=4))):b[i]=null;if(A){for(p=[],g=[],i=0;i<r;i++)if((a=b[i])&&16&a.__u){for(x=0,_=p.length;x<_;)p[f=x+_>>1]<a.__i?x=f+1:_=f;p[x]=a.__i,g[i]=x+1}for(x=p.length;i--;)g[i]&&(g[i]==x?x--:b[i].__u|=4)}if(L)for(i=0;i<v;i++)!(l=n[i])||2&l.__u||(l.__e==o&&(o=Ee(l)),hn(l,l));return o}function lo(e,t,n,o){var r,i,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=lo(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=Ee(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function gi(e,t,n,o){var r,i=e.key,a=e.type,l=t[n],c=l&&!(2&l.__u);if(l===null&&i==null||c&&i==l.key&&a==l.type)return n;if(o>(c?1:0)){for(r=n-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r;for(r=n+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r}return-1}function no(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Ot(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||no(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||no(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=ln[t]||(ln[t]=wi(t)),(e.__a||(e.__a={}))[t]=fn,i=t!=(t=t.replace(io,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function wi(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[At]==null)t[At]=fn++;else if(t[At]<this.__a[e])return;return n(w.event?w.event(t):t)}}}function mn(e,t,n,o,r,i,a,l,c,d){var p,g,_,f,v,L,x,A,b,F,N,an,Qn,Tt,Pe,eo,xe,De,he=t.type;if(t.constructor!==st)return null;128&n.__u&&(c=32&n.__u,p=n.__c.__z)&&(t.__u|=c,g=i=[],p.nodeType==8?l=It(p,i):i.push(p),l=i[0]||l),(p=w.__b)&&p(t);e:if(typeof he=="function"){_=a.length;try{if(A=t.props,b=(p=he.prototype)&&p.render,F=(p=he.contextType)&&o[p.__c],N=p?F?F.props.value:p.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(b?t.__c=f=new he(A,N):(t.__c=f=new Le(A,N),f.constructor=he,f.render=xi),F&&F.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),b&&(f.__s||(f.__s=f.state),he.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Ue({},f.__s)),Ue(f.__s,he.getDerivedStateFromProps(A,f.__s)))),v=f.props,L=f.state,f.__v=t,n.__c){if(A!==v&&b&&!he.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(A,N),t.__v==n.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(A,f.__s,N)===!1){t.__v!=n.__v&&(f.props=A,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(X){X&&(X.__=t)}),Pt.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),l=Ee(n);break e}f.componentWillUpdate&&f.componentWillUpdate(A,f.__s,N),b&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(v,L,x)})}else b&&!he.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),b&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=N,f.props=A,f.__P=e,f.__g&=-5,an=w.__r,Qn=b?25:0;do f.__g&=-9,an&&an(t),p=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++Qn<25);b&&(Pt.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=Ue({},o,f.getChildContext())),b&&n.__c&&f.getSnapshotBeforeUpdate&&(x=f.getSnapshotBeforeUpdate(v,L)),Tt=p&&p.type===Fe&&p.key==null?p.props.children:p,A.__P&&(p=l,r=(e=A.__P).namespaceURI,c=i=null,n.props&&n.props.__P!=e&&(n.__k.some(function(X){X&&hn(X,X)}),n.__k=null),l=n.__k?Ee(n,0):null),l=uo(e,pn(Tt)?Tt:[Tt],t,n,o,r,i,a,l,c,d),A.__P&&(t.__e=null,l=p),t.__u&=-161,g&&g.some(Re),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(X){if(a.length=_,t.__v=null,c||i)if(X&&X.then){if(t.__u|=128|c,i){for(~(xe=i.indexOf(l||void 0))||(xe=i.length);(De=i[xe-1])&&De.nodeType==8;)xe--;for(;xe<i.length;xe++)if(De=i[xe])if(i[xe]=null,Pe){if(De==eo)break}else{if(De.nodeType!=8)break;De.data.startsWith("$s")&&(eo=It(Pe=De))}}if(!Pe){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;Pe=l}(p=It(Pe=t.__c.__z||(t.__c.__z=Pe)))?(t.__e=Pe,l=p):t.__e=l,l=l&&l.nextSibling}else i&&i.some(Re);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),X&&X.then||co(t),w.__e(X,t,n)}}else l=t.__e=ki(n.__e,t,n,o,r,i,a,c,d,e);return(p=w.diffed)&&p(t),l}function It(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function co(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(co))}function fo(e,t,n){for(var o=0;o<n.length;)_n(n[o++],n[o++],n[o++]);w.__c&&w.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){w.__e(i,r.__v)}})}function ki(e,t,n,o,r,i,a,l,c,d){var p,g,_,f,v,L,x,A,b=n.props||Mt,F=t.props,N=t.type;if(N=="svg"?r="http://www.w3.org/2000/svg":N=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(p=0;p<i.length;p++)if((v=i[p])&&(N?v.localName==N:v.nodeType==3)){e=v,i[p]=null;break}}if(!e){if(A=d.ownerDocument||document,!N)return A.createTextNode(F);e=A.createElementNS(r,N,F.is?F:d),l&&(w.__m&&w.__m(t,i),l=!1),i=null}if(N){if(d=N=="template"&&e.content||e,i=N=="textarea"&&F.defaultValue!=null?null:i&&dn.call(d.childNodes),!l&&i)for(b={},p=0;p<e.attributes.length;p++)b[(v=e.attributes[p]).name]=v.value;for(p in b)v=b[p],p=="dangerouslySetInnerHTML"?_=v:p=="children"||p in F||p=="value"&&"defaultValue"in F||p=="checked"&&"defaultChecked"in F||Ot(e,p,null,v,r);for(p in F)v=F[p],p=="children"?f=v:p=="dangerouslySetInnerHTML"?g=v:p=="value"?L=v:p=="checked"?x=v:l&&typeof v!="function"||b[p]===v||Ot(e,p,v,b[p],r);g?(l||_&&(g.__html==_.__html||g.__html==e.innerHTML)||(e.innerHTML=g.__html),t.__k=[]):(_&&(e.textContent=""),(N=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&$i.test(N))&&(r="http://www.w3.org/1999/xhtml"),uo(d,pn(f)?f:[f],t,n,o,r,i,a,i?i[0]:n.__k&&Ee(n,0),l,c),i&&i.some(Re)),l&&N!="textarea"||(p="value",N=="progress"&&L==null?e.removeAttribute(p):L==null||L===e[p]&&(N!="progress"||L)||Ot(e,p,L,b[p],r),p="checked",x!=null&&x!=e[p]&&Ot(e,p,x,b[p],r))}else b===F||l&&e.data==F||(e.data=F);return e}function _n(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){w.__e(r,n)}}function hn(e,t,n){var o,r,i,a;if(w.unmount&&w.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||_n(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){w.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&hn(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=It(o,i=[]))&&(o==e.__e&&i.some(Re),Re(r),Re(o)),n||Re(e.__e),e.__e=e.__c=e.__=null}function xi(e,t,n){return this.constructor(e,n)}function vn(e,t){var n,o,r,i;w.__&&w.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=it(Fe,{children:[e]}),r=[],i=[],mn(t,t.__k,o||Mt,Mt,t.namespaceURI,o?null:t.firstChild?dn.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,i),fo(r,t.__k,i),t.__k.props.children=null}w={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw Nt=0,e}},oo=0,cn=function(e){return e!=null&&e.constructor===st},Le.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Ue({},this.state)),typeof e=="function"&&(e=e(Ue({},n),this.props)),e&&(Ue(n,e),this.__v&&(t&&this.__k.push(t),to(this)))},Le.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),to(this))},Le.prototype.render=Fe,Se=[],Nt=0,ro=function(e,t){return e.__v.__b-t.__v.__b},At=Symbol(),io=/(PointerCapture)$|Capture$/i,fn=0,ln={},vi=0;var mo=function(e,t,n,o){var r;t[0]=0;for(var i=1;i<t.length;i++){var a=t[i++],l=t[i]?(t[0]|=a?1:2,n[t[i++]]):t[++i];a===3?o[0]=l:a===4?o[1]=Object.assign(o[1]||{},l):a===5?(o[1]=o[1]||{})[t[++i]]=l:a===6?o[1][t[++i]]+=l+"":a?(r=e.apply(l,mo(e,l,n,["",null])),o.push(r),l[0]?t[0]|=2:(t[i-2]=0,t[i]=r)):o.push(l)}return o},po=new Map;function _o(e){var t=po.get(this);return t||(t=new Map,po.set(this,t)),(t=mo(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,i=1,a="",l="",c=[0],d=function(_){i===1&&(_||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,_,a):i===3&&(_||a)?(c.push(3,_,a),i=2):i===2&&a==="..."&&_?c.push(4,_,0):i===2&&a&&!_?c.push(5,0,!0,a):i>=5&&((a||!_&&i===5)&&(c.push(i,0,a,r),i=6),_&&(c.push(i,_,0,r),i=6)),a=""},p=0;p<n.length;p++){p&&(i===1&&d(),d(p));for(var g=0;g<n[p].length;g++)o=n[p][g],i===1?o==="<"?(d(),c=[c],i=3):a+=o:i===4?a==="--"&&o===">"?(i=1,a=""):a=o+a[0]:l?o===l?l="":a+=o:o==='"'||o==="'"?l=o:o===">"?(d(),i=1):i&&(o==="="?(i=5,r=a,a=""):o==="/"&&(i<5||n[p][g+1]===">")?(d(),i===3&&(c=c[0]),i=c,(c=c[0]).push(2,0,i),i=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),i=2):a+=o),i===3&&a==="!--"&&(i=4,c=c[0])}return d(),c})(e)),t),arguments,[])).length>1?t:t[0]}var u=_o.bind(at);var Ve=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],ho=["recall","start","finish","no-show","transfer","park"].map(ut),$n=["F9","NumpadEnter"],yn=15e3,vo=1500,$o="ArrowDown",yo="i";function ut(e){let t=Ve.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function ze(e,t){return t!==null&&e.from.includes(t.state)}function bo(e){return Ve.find(t=>t.key===e)}var Ge,R,bn,go,gn=Object.is,Dt=0,Ao=[],wn=[],D=w,wo=D.__b,ko=D.__r,xo=D.diffed,So=D.__c,Eo=D.unmount,Co=D.__;function Rt(e,t){D.__h&&D.__h(R,e,Dt||t),Dt=0;var n=R.__H||(R.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function ie(e){return Dt=1,Si(Io,e)}function Si(e,t,n){var o=Rt(Ge++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Io(void 0,t),function(i){var a=(o.__N||o.__)[0],l=o.t(a,i);gn(a,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=R,!R.__f)){R.__f=!0;var r=R.shouldComponentUpdate;R.shouldComponentUpdate=function(i,a,l){var c=this.__H;if(!c)return!0;var d=!1,p=this.props!=i;if(c.__.some(function(_){_.__N&&(d=!0,gn(_.__[0],_.__N[0])||(p=!0))}),r){var g=r.call(this,i,a,l);return d?g||p:g}return!d||p}}return o.__}function se(e,t){var n=Rt(Ge++,3);!D.__s&&xn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,R.__H.__h.push(n))}function ct(e,t){var n=Rt(Ge++,4);!D.__s&&xn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,R.__h.push(n))}function Y(e){return Dt=5,Ut(function(){return{current:e}},[])}function Ut(e,t){var n=Rt(Ge++,7);return xn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Ei(){var e;do{for(;e=wn.shift();)try{lt(e)}catch(n){D.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Ao.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(lt),t.__h.some(kn),t.__h=[]}catch(n){t.__h=[],D.__e(n,e.__v)}}}while(wn.length)}D.__b=function(e){R=null,wo&&wo(e)},D.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Co&&Co(e,t)},D.__r=function(e){ko&&ko(e),Ge=0;var t=(R=e.__c).__H;t&&(bn==R?R.__h=[]:(t.__h.some(lt),t.__h.some(kn),Ge=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),bn=R},D.diffed=function(e){xo&&xo(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Oo(Ao.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),bn=R=null},D.__c=function(e,t){t.some(function(n){try{n.__h.some(lt),n.__h=n.__h.filter(function(o){return!o.__||kn(o)})}catch(o){n.__h=[function(){throw o}]}}),So&&So(e,t)},D.unmount=function(e){Eo&&Eo(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,Oo(wn.push(r))}else lt(r)}catch(i){t=i}}),o.__H=void 0,t&&D.__e(t,o.__v))};var To=typeof requestAnimationFrame=="function";function Ci(e){var t,n=function(){clearTimeout(o),To&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);To&&(t=requestAnimationFrame(n))}function Oo(e){e!=1&&go==D.requestAnimationFrame||((go=D.requestAnimationFrame)||Ci)(Ei)}function lt(e){var t=R,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),R=t}function kn(e){var t=R;e.__c=e.__(),R=t}function xn(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!gn(n,e[o])})}function Io(e,t){return typeof t=="function"?t(e):t}var Ti=Symbol.for("preact-signals");function Wt(){if(ve>1)ve--;else{var e,t=!1;for((function(){var r=Ft;for(Ft=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();pt!==void 0;){var n=pt;for(pt=void 0,Lt++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&Mo(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(Lt=0,ve--,t)throw e}}function q(e){if(ve>0)return e();Sn=++Oi,ve++;try{return e()}finally{Wt()}}var ft,T=void 0;function dt(e){var t=T,n=ft;T=void 0,ft=void 0;try{return e()}finally{T=t,ft=n}}var pt=void 0,ve=0,Lt=0,Oi=0,Sn=0,Ft=void 0,Kt=0;function No(e){if(T!==void 0){var t=e.n;if(t===void 0||t.t!==T)return t={i:0,S:e,p:T.s,n:void 0,t:T,e:void 0,x:void 0,r:t},T.s!==void 0&&(T.s.n=t),T.s=t,e.n=t,32&T.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=T.s,t.n=void 0,T.s.n=t,T.s=t),t}}function U(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}U.prototype.brand=Ti;U.prototype.h=function(){return!0};U.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:dt(function(){var o;(o=t.W)==null||o.call(t)}))};U.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&dt(function(){var r;(r=t.Z)==null||r.call(t)}))}};U.prototype.subscribe=function(e){var t=this;return ce(function(){var n=t.value;dt(function(){return e(n)})},{name:"sub"})};U.prototype.valueOf=function(){return this.value};U.prototype.toString=function(){return this.value+""};U.prototype.toJSON=function(){return this.value};U.prototype.peek=function(){var e=this;return dt(function(){return e.value})};Object.defineProperty(U.prototype,"value",{get:function(){var e=No(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Lt>100)throw new Error("Cycle detected");(function(n){ve!==0&&Lt===0&&n.l!==Sn&&(n.l=Sn,Ft={S:n,v:n.v,i:n.i,o:Ft})})(this),this.v=e,this.i++,Kt++,ve++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{Wt()}}}});function y(e,t){return new U(e,t)}function Mo(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function Po(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function Do(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function Ke(e,t){U.call(this,void 0,t),this.x=e,this.s=void 0,this.g=Kt-1,this.f=4}Ke.prototype=new U;Ke.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Kt))return!0;if(this.g=Kt,this.f|=1,this.i>0&&!Mo(this))return this.f&=-2,!0;var e=T;try{Po(this),T=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return T=e,Do(this),this.f&=-2,!0};Ke.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}U.prototype.S.call(this,e)};Ke.prototype.U=function(e){if(this.t!==void 0&&(U.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};Ke.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(Ke.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=No(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function z(e,t){return new Ke(e,t)}function Ro(e){var t=e.j;if(e.j=void 0,typeof t=="function"){ve++;var n=T;T=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,En(e),o}finally{T=n,Wt()}}}function En(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,Ro(e)}function Ai(e){if(T!==this)throw new Error("Out-of-order effect");Do(this),T=e,this.f&=-2;try{8&this.f&&En(this)}finally{Wt()}}function Ze(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,ft&&ft.push(this)}Ze.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};Ze.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,Ro(this),Po(this),ve++;var e=T;return T=this,Ai.bind(this,e)};Ze.prototype.N=function(){2&this.f||(this.f|=2,this.u=pt,pt=this)};Ze.prototype.d=function(){this.f|=8,1&this.f||En(this)};Ze.prototype.dispose=function(){this.d()};function ce(e,t){var n=new Ze(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var Uo,Bt,Ht,Ii=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var Lo=[];ce(function(){Uo=this.N})();function Ye(e,t){w[e]=t.bind(null,w[e]||function(){})}function mt(e){if(Ht){var t=Ht;Ht=void 0,t()}Ht=e&&e.S()}function Fo(e){var t=this,n=e.data,o=Mi(n);o.name="ReactiveDom",o.value=n;var r=Ut(function(){for(var l=t,c=t.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var d=z(function(){var f=o.value.value;return f===0?0:f===!0?"":f||""}),p=z(function(){return!Array.isArray(d.value)&&!cn(d.value)}),g=ce(function(){if(this.N=Ko,p.value){var f=d.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=f)}}),_=t.__$u.d;return t.__$u.d=function(){g(),_.call(this)},[p,d]},[]),i=r[0],a=r[1];return i.value?a.peek():a.value}Fo.displayName="ReactiveTextNode";Object.defineProperties(U.prototype,{constructor:{configurable:!0,value:at(Fe,null).constructor},type:{configurable:!0,value:Fo},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});Ye("__b",function(e,t){if(mt(),Bt=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof U&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});Ye("__r",function(e,t){if(e(t),t.type!==Fe){mt();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return ce(function(){a=this},{name:i}),a.c=r,a})((function(r){return function(){var i;Ii&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),Bt=o,mt(n)}});Ye("__e",function(e,t,n,o){mt(),Bt=void 0,e(t,n,o)});Ye("diffed",function(e,t){mt(),Bt=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var l=i[a];l===void 0||o&&a in o||(l.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var c in o){var d=i[c],p=o[c];d===void 0?(d=Ni(n,c,p,r),i[c]=d):d.o(p,r)}}}e(t)});function Ni(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=y(n);return{o:function(a,l){i.value=a,o=l},d:ce(function(){this.N=Ko;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}Ye("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var l=t.props;for(var c in a)l[c]=a[c]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var p=d.__$u;p&&(d.__$u=void 0,p.d())}}e(t)});Ye("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});Le.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};function Mi(e,t){return Ut(function(){return y(e,t)},[])}var Pi=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Di(){q(function(){for(var e;e=Lo.shift();)Uo.call(e)})}function Ko(){Lo.push(this)===1&&(w.requestAnimationFrame||Pi)(Di)}var Wo={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function fe(e,t,n={},o=Wo){let r=new AbortController,i=setTimeout(()=>r.abort(),5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:Ri(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await Ui(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(i)}}async function _t(e,t,n={},o=()=>{},r=Wo){for(let i=1;;i+=1){let a=await fe(e,t,n,r);if(!(a.outcome==="lost"||a.outcome==="refused"&&a.status>=502)||i===3)return{...a,tries:i};o(),await r.pause(400*2**(i-1))}}function Ri(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function Ui(e){let t=await e.text(),n=t===""?null:Li(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",retryAfterSeconds:r>0?r:null,tries:1}}function Li(e){try{return JSON.parse(e)}catch{return null}}function qt(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}function Q(e){return e.clerk_rules}function Ho(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-$e(e)>=o*6e4?o:null}function $e(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function jt(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function Bo(e,t){return Ve.filter(n=>n.from.includes(e.state)&&(n.id!=="call"||e.state==="parked"||t))}function qo(e,t){return Cn(e)||t.clerks_may_choose}function Cn(e){return e?.role==="supervisor"||e?.role==="admin"}function jo(e,t){return e==="finish"?Math.min(yn,t.undo_seconds*1e3):yn}var Tn=["called","serving"];function Go(e,t,n,o){let r=e.counters.find(d=>d.code===t);if(!r)return null;let i=e.office.services.filter(d=>r.services.includes(d.code)),a=d=>d.counter===t||r.services.includes(d.service),l=d=>e.tickets.filter(p=>p.state===d),c=Wi(l("waiting").filter(d=>Fi(d,r,o)),n);return{counter:r,services:i,ticket:Ki(e,t),line:c,next:c.find(d=>$e(d)<=o||!d.appointment_at)??null,counts:i.map(d=>Hi(d,c,o)),parked:Vo(l("parked").filter(a),d=>d.remind_at),missed:Vo(l("no_show").filter(a),d=>d.finished_at).reverse()}}function Fi(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-$e(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function Vo(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function We(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function Ki(e,t){return e.tickets.filter(n=>n.counter===t&&Tn.includes(n.state)).reduce((n,o)=>n===null||zo(o)>zo(n)?o:n,null)}function zo(e){return e.called_at===null?0:Date.parse(e.called_at)}function Wi(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||$e(o)-$e(r)||o.number.localeCompare(r.number))}function Hi(e,t,n){let o=t.filter(i=>i.service===e.code),r=o.length?Math.max(...o.map(i=>n-$e(i))):null;return{service:e,waiting:o.length,longestMs:r}}function Zo(e,{seat:t,now:n,awaited:o}){let r=c=>c.print==="failed"||c.print==="pending"&&n>=(o.get(c.id)??1/0),i=e.tickets.filter(c=>r(c)&&(c.state==="waiting"||c.state==="called")).map(c=>({id:`print:${c.id}`,kind:"print",ticket:c,code:c.print_reason??void 0})),a=e.tickets.filter(c=>c.counter===t&&We(c,n)).map(c=>({id:`parked:${c.id}:${c.remind_at}`,kind:"parked",ticket:c})),l=e.devices.flatMap(c=>{let d=c.trouble??(c.online||c.seen_at===null?null:"offline");return d===null?[]:[{id:`device:${c.id}:${d}`,kind:"device",device:c,code:d}]});return[...i,...a,...l]}function Vt(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}var h=y(void 0),k=y(null),C=y(null),Je=y(null),zt=y([]),ae=y(null),vt=y(0),$t=y(Date.now()),S=z(()=>$t.value+vt.value),He=y(null),$=y(null),G=y(null),Bi=1e4,ht=y({text:"",number:0}),ye=y(null),be=y(new Set),yt=y(new Map),ge=y(!1),W=z(()=>k.value&&C.value?Go(k.value,C.value,zt.value,S.value):null),ee=z(()=>W.value?.counter.state==="paused"),Ce=z(()=>k.value?Q(k.value.office):null),M=z(()=>ae.value?.state==="down"),Yo=z(()=>k.value?Zo(k.value,{seat:C.value,now:S.value,awaited:yt.value}).filter(e=>!be.value.has(e.id)):[]),Gt=z(()=>G.value!==null&&$t.value<G.value.until?G.value:null),Be=z(()=>{let e=ye.value;if(e===null||S.value>=e.until)return null;let t=k.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-S.value)}});function Zt(e){return ze(e,W.value?.ticket??null)}function Te(e){ht.value={text:e,number:ht.value.number+1}}function I(e,t){let n=e==="bad"||e==="warn"?1/0:$t.value+Bi;G.value={tone:e,text:t,number:(G.value?.number??0)+1,until:n},Te(t)}function te(e){k.value&&(k.value=e(k.value))}function On(){k.value=null,C.value=null,Je.value=null,zt.value=[],ae.value=null,ye.value=null,G.value=null,Te(""),He.value=null,yt.value=new Map}var P=y(null),we=y(""),Yt=null;function K(e,{ticket:t=null,act:n=null}={}){P.value===null&&(Yt=document.activeElement),we.value="",G.value=null,P.value={kind:e,ticket:t,act:n,key:qt()}}function ne(){we.value="",P.value=null}function Xe(e){e!==null&&P.value===e&&ne()}function Jo(){if(Yt===null)return;let e=Yt;Yt=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function An(){document.querySelector("form.panel")?.requestSubmit()}function Xo(e,t,n){return"#"+[1,3,5].map(r=>{let i=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(i+(a-i)*n).toString(16).padStart(2,"0")}).join("")}function Qo(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",Xo(e,"#000000",.25)),t.setProperty("--lotus-wash",Xo(e,"#FFFFFF",.92)))}var eu=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",OFFICE_CHANGED:"office.changed",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed"}),tu=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),nu=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo"}),ou=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),ru=Object.freeze({PENDING:"pending",PRINTED:"printed",FAILED:"failed",NONE:"none"}),iu=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),su=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),au=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),uu=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin"}),lu=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent"}),cu=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",WRONG_STATE:"wrong_state",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",INTERNAL_ERROR:"internal_error"});function er(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function tr(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var Vi=[1008,4401,4403,4404],zi=8e3;function Gi(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let i="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?i+"?"+r.join("&"):i}function nr(e){let t=new In(e,e.host||er());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var In=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:!1},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=Gi(t,n,this.reached,!!o),i;try{i=this.host.connect(r)}catch(a){this.host.report(a),this.lost(!1);return}this.socket=i,i.onopen=()=>{let a=this.options.token;a&&i.send(JSON.stringify({type:"authorize",token:a}))},i.onmessage=a=>this.socket===i&&this.receive(a.data),i.onclose=a=>this.socket===i&&this.lost(Vi.includes(a.code)),i.onerror=()=>{},this.watch(zi)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(!1))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(tr(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=Zi(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost(!1)}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:!1}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost(!1)}};function Zi(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}function or(e,t){switch(t.type){case"skip":return e;case"day.opened":return{...ir(e,t.data.waiting),tickets:[]};case"day.closed":return{...e,tickets:[]};case"counter.opened":return Nn(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return Nn(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return Nn(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return Ji(e,t);case"service.opened":case"service.closed":return rr(e,t.data.service,{open:t.type==="service.opened"});default:return Yi(e,t.data)}}function Yi(e,{ticket:t,waiting:n}){return t?ir(Oe(e,t),n):e}function Oe(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function Qe(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function Nn(e,t,n,o,r){return Qe(e,{code:t,state:n,clerk:o,pause_reason:r})}function Ji(e,t){let{device:n,kind:o,name:r}=t.data,i=e.devices.find(c=>c.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?i?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:i?.trouble??null,seen_at:t.at},l=i?e.devices.map(c=>c.id===n?a:c):[...e.devices,a];return{...e,devices:l}}function rr(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function ir(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>rr(n,o,{waiting:r}),e)}function sr(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(i,a)=>n[a]===void 0?i:String(n[a]))}}async function ar(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var Mn=["vi","en"],lr="luot.clerk.language",cr={},ue=y("vi"),Xi=z(()=>sr(cr[ue.value]??{}));function s(e,t){return Xi.value(e,t)}async function fr(){let e=new URL("i18n",import.meta.url).href;await Promise.all(Mn.map(async t=>{cr[t]=await ar(e,t)})),Pn(Qi())}function Pn(e){ue.value=e,document.documentElement.lang=e,localStorage.setItem(lr,e)}function Qi(){return localStorage.getItem(lr)==="en"?"en":"vi"}function E(e){return e[ue.value]||e.vi}function H(e){return s("counter",{code:e.code})}function qe(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?s("duration.none"):t<60?s("duration.minutes",{minutes:t}):s("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function pr(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],i=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${i}`:i}function Z(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function dr(e,t,n){let o=ur(e)-ur(Z(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function ur(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var es=200,ts=3e4,bt=null,Rn,mr,Dn=0;function _r(e,t){Jt();let n={office:e.office,onHello:o=>{vt.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{q(()=>{k.value=o,Qo(o.office.accent),o.person&&(h.value=o.person)}),oe(),gt(t)},onEvent:o=>ns(o,t),onConnection:o=>{let r=ae.value?.state==="down";ae.value=o,r&&o.state==="connected"&&I("good",s("connection.back")),o.refused&&gt(t)}};bt=nr(n),mr=window.setInterval(oe,ts)}function Jt(){bt?.close(),bt=null,window.clearTimeout(Rn),window.clearInterval(mr)}function ns(e,t){if(k.value&&(k.value=or(k.value,e),e.type!=="skip"))switch(("ticket"in e.data||e.type.startsWith("day."))&&oe(),e.type){case"ticket.print_failed":os(e.data.ticket.id);break;case"counter.paused":e.data.counter===C.value&&(He.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==C.value)return;He.value=null,gt(t)}}function os(e){let t=new Set(be.value);t.delete(`print:${e}`),be.value=t}async function gt(e){let[t,n]=[bt,C.value],o=await fe("GET","/me");if(bt!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(h.value=o.body,n===null||C.value!==n||o.body.counter===n))return;let r=k.value?.counters.find(i=>i.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function oe(){window.clearTimeout(Rn),Rn=window.setTimeout(rs,es)}async function rs(){let e=h.value?.office,t=C.value;if(!e||!t)return;Dn+=1;let n=Dn,o=await fe("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==C.value||n!==Dn)return;let r=o.body.tickets;zt.value=r.map(i=>i.id)}var Xt=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<vo?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var is=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy"];function Ae(e){if(e.detail)return e.detail;let t=is.includes(e.code)?`refused.${e.code}`:"refused.other";return s(t,{seconds:e.retryAfterSeconds??1})}var wt=null,Un=!1;async function j(e,t){$.value?.id===e||Un||(wt!==null&&(Un=!0,await wt,Un=!1),$.value={id:e,again:!1},wt=t().finally(()=>{$.value=null,wt=null}),await wt)}function hr(){$.value&&($.value={...$.value,again:!0})}function kt(e){if(!e.warning)return null;let t=e.warning.services.map(n=>le(n));return s(`warning.${e.warning.code}`,{services:t.join(", ")})}function le(e){let t=k.value?.office.services.find(n=>n.code===e);return t?E(t.name):e}var O=y(""),Ie=y(null),ss=2e3;async function Ln(){let e=await fe("GET","/me");if(e.outcome==="done")return Fn(e.body);if(e.outcome==="refused"&&e.status===401){h.value=null;return}O.value="page.unreachable",window.setTimeout(Ln,ss)}async function vr(e,t){if(e===""||t===""){O.value=s("sign_in.empty");return}let n=await fe("POST","/sign-in",{body:{user:e,password:t},language:ue.value});n.outcome==="done"?Fn(n.body.person):n.outcome==="lost"?O.value=s("sign_in.lost"):n.code==="not_signed_in"?O.value=s("sign_in.wrong"):n.code==="too_many_requests"?O.value=s("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):O.value=Ae(n)}function Fn(e){ne(),q(()=>{On(),O.value="",h.value=e,C.value=e.counter}),_r(e,yr)}async function Qt(){if((await fe("POST","/sign-out")).outcome==="lost"){O.value=s("sign_in.lost");return}$r("")}function $r(e){Jt(),q(()=>{On(),Ie.value=null,h.value=null,O.value=e})}function yr(e){if(e==="signed_out"){$r(s("sign_in.expired"));return}let t=k.value?.counters.find(r=>r.code===C.value),n=H({code:String(C.value)});if(e==="closed"){gr(),O.value=s("choose.was_closed",{counter:n});return}Jt();let o=t?.clerk===h.value?.name;q(()=>{Je.value={counter:n,by:o?null:t?.clerk??null},C.value=null})}function Kn(){return gt(yr)}function br(){h.value&&Fn({...h.value,counter:null})}function gr(){ne(),q(()=>{C.value=null,G.value=null})}function Wn(e,t){return O.value="",j(`open:${e.code}`,()=>as(e,t))}async function as(e,t){let n=await _t("POST",Sr(e.code,"open"),{body:{take_over:t},language:ue.value});n.outcome==="done"?(q(()=>{te(o=>Qe(o,n.body)),Ie.value=null,C.value=e.code,h.value&&(h.value={...h.value,counter:e.code})}),oe()):n.outcome==="refused"&&n.code==="counter_taken"?Ie.value={counter:e,clerk:us(e.code)}:(Ie.value=null,O.value=n.outcome==="lost"?s("sign_in.lost"):Ae(n))}function us(e){return k.value?.counters.find(t=>t.code===e)?.clerk??""}async function Hn(e,t){let n=C.value;if(n===null)return null;if(M.value)return I("bad",s("connection.refuse")),null;let o=await _t("POST",Sr(n,e),{body:t,language:ue.value});return o.outcome==="done"?(te(r=>Qe(r,o.body)),o.body):(I("bad",o.outcome==="lost"?s("refused.lost_act"):Ae(o)),Kn(),null)}function wr(e){return j("pause",async()=>{let t=await Hn("pause",{reason:e});if(t===null)return;let n=kt(t);I(n?"warn":"quiet",n??s("done.pause"))})}function kr(){return j("open",async()=>{await Hn("open",{take_over:!1})&&I("good",s("done.resume"))})}function xr(){return j("close",async()=>{let e=await Hn("close",{});e!==null&&(gr(),O.value=kt(e)??"",h.value&&(h.value={...h.value,counter:null}))})}function Sr(e,t){return`/offices/${h.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function pe(e,{method:t="POST",...n}){G.value=null;let o=`/offices/${h.value?.office}${e}`;return _t(t,o,{...n,language:ue.value},hr)}function Bn(e,t,n={}){return pe(`/tickets/${t}/${e}`,{body:{counter:C.value,...n}})}async function Er(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await fe("GET",`/offices/${h.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function qn(e,t,n){q(()=>{te(a=>Oe(a,t));let o=S.value,r=o+(Ce.value?jo(e,Ce.value):0);ye.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},G.value=null;let i=Math.round((r-o)/1e3);Te(i>0?`${n}. ${s("spoken.undo",{seconds:i})}`:n)}),oe()}function xt(e,t){q(()=>{te(n=>Oe(n,e)),ye.value?.ticket===e.id&&(ye.value=null),I("good",t)}),oe()}function de(e){e.outcome==="lost"?I("bad",s("refused.lost_act")):e.outcome==="refused"&&(I("bad",Ae(e)),Kn(),oe())}function re(){return M.value&&I("bad",s("connection.refuse")),M.value}var en=new Xt(qt);function tn(){if(!en.counts(performance.now())||re())return;if(ee.value)return kr();let e=W.value?.ticket??null;return e&&Ce.value?.outcome_needed?K("outcome",{ticket:e.id}):(P.value!==null&&ne(),j("next",()=>Or({})))}function Tr(e){return re()?void 0:j("next",()=>Or(e))}async function Or(e){let t=P.value,n=W.value?.ticket??null,o=en.keyFor(n?.id??null),r=await pe(`/counters/${C.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){en.lost(),I("bad",s("refused.lost"));return}if(en.answered(),r.outcome==="refused")return de(r);Xe(t),r.body===null?ls():Ar("next",r.body)}function Ar(e,t){let n=W.value?.counter,o=Array.from(t.number).join(" ");qn(e,t,s("spoken.next",{number:o,counter:n?H(n):""}))}function ls(){ye.value=null,I("quiet",s("done.nobody")),oe()}function me(e,t=W.value?.ticket??null){if(!re()){if(t===null)return I("quiet",s("refused.nobody_here"));if(!ze(e,t)){let n=s(`state.${t.state}`);return I("quiet",s("refused.impossible",{act:s(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!cs(e))?K(e.asks,{ticket:t.id,act:e}):Ir(e,t,{})}}function cs(e){return Ce.value?.outcome_needed&&(e.id==="finish"||!!W.value?.ticket)}function et(e,t,n){return re()?void 0:Ir(e,t,n)}function Ir(e,t,n){return j(e.id,()=>fs(e,t,n))}async function fs(e,t,n){let o=P.value,r=await Bn(e.id,t.id,n),i=r.outcome==="done"?r.body:await Er(e,t,r);if(i===null)return de(r);Xe(o),e.id==="call"?Ar(e.id,i):e.undoable?qn(e.id,i,s(`done.${e.id}`,Cr(i))):xt(i,s(`done.${e.id}`,Cr(i)))}function Cr(e){let t=k.value?.office,n=t?.services.find(i=>i.code===e.service),o=e.for_counter?H({code:e.for_counter}):null,r=n?E(n.name):e.service;return{number:e.number,service:r,where:o===null?r:`${r} · ${o}`,time:e.remind_at?Z(Date.parse(e.remind_at),t?.timezone):""}}function nn(){return re()?void 0:j("undo",ps)}async function ps(){let e=Be.value;if(e===null)return I("quiet",s("refused.nothing_to_undo"));let t=await Bn("undo",e.ticket);if(t.outcome==="lost")return de(t);if(ye.value=null,t.outcome==="refused")return de(t);q(()=>{te(n=>Oe(n,t.body)),I("good",s("done.undo",{number:e.number}))}),oe()}var St=y(!1),Ne=y(null);function Et(e){Ne.value=null,St.value=e}function on(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function Nr(e,t){if(!on(e,t).some(n=>n.after_minutes===null)){Ne.value={tone:"bad",text:s("profiles.last")};return}if(re()){Ne.value={tone:"bad",text:s("connection.refuse")};return}return j(`profile:${e.code}:${t}`,()=>ds(e,on(e,t)))}async function ds(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await pe(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")Ne.value={tone:"bad",text:s("refused.lost_act")};else if(o.outcome==="refused")Ne.value={tone:"bad",text:Ae(o)};else{te(i=>Qe(i,o.body));let r=kt(o.body);Ne.value=r?{tone:"warn",text:r}:{tone:"good",text:s("profiles.done",{counter:H(e)})}}}function ms(e){if(e.key==="F1")return()=>ge.value=!ge.value;if(ge.value||St.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:_s(e.key);if(e.altKey||e.metaKey)return null;let t=P.value;if(t&&e.key==="Escape")return ne;if(t&&e.code==="NumpadEnter")return null;if($n.includes(e.code)||$n.includes(e.key))return t?.kind==="outcome"&&t.act===null?An:tn;let n=bo(e.key);return n?t?.act===n&&t.ticket===W.value?.ticket?.id?An:()=>me(n):null}function _s(e){return e.toLowerCase()==="z"?nn:e.toLowerCase()===yo?()=>K("issue"):e===$o?hs:null}function hs(){document.querySelector(".waiting .row-button")?.focus()}function Mr(){window.addEventListener("keydown",e=>{if(W.value===null)return;let t=ms(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var vs={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return u`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(vs[e]??[]).map(n=>u`<path d=${n} />`)}
  </svg>`}function _e(){return u`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}var $s=6;function Dr({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="aside">
    ${e.parked.length>0&&u`<${Pr} label=${s("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&u`<${Pr} label=${s("missed.title")} name="missed" tickets=${e.missed.slice(0,$s)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>K("issue")}>
        <${m} name="ticket" />${s("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${jn} />
    </div>
  </div>`}function jn(){return Cn(h.value)?u`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>Et(!0)}>
    <${m} name="people" />${s("profiles.open")}
  </button>`:null}function Pr({label:e,name:t,tickets:n,timezone:o}){return u`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>u`<${ys} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function ys({ticket:e,timezone:t}){let n=We(e,S.value),o=e.state==="parked"&&e.remind_at?Z(Date.parse(e.remind_at),t):null;return u`<button type="button" class="chip" data-due=${n} onClick=${()=>K("ticket",{ticket:e.id})}>
    ${n&&u`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&u`<span>${n?s("parked.now"):o}</span>`}
  </button>`}function tt({label:e,wide:t=!1,onClose:n,children:o}){let r=Y(null);return se(()=>{let i=r.current;return i?.showModal(),i&&(i.scrollTop=0),()=>i?.close()},[]),u`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}function nt(){return u`<div class="languages" role="group" aria-label=${s("language.label")}>
    ${Mn.map(e=>u`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${ue.value===e}
        aria-label=${`${s(`language.short.${e}`)} ${s(`language.${e}`)}`}
        onClick=${()=>Pn(e)}
      >
        ${s(`language.short.${e}`)}
      </button>`)}
  </div>`}var bs=3;function Rr({desk:e,hall:t}){return u`<header class="top">
    <${_e} />
    <h1 class="top-counter">${H(e.counter)}</h1>
    <p class="top-services">${gs(e)}</p>
    <p class="top-person">${h.value?.name}</p>
    <${Vn} />
    <${zn} />
    <p class="top-clock">${Z(S.value,t.office.timezone)}</p>
  </header>`}function gs({counter:e,services:t}){return t.length>bs?E(e.name):t.map(n=>E(n.name)).join(" · ")}function Vn(){return u`<div class="tools">
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
      onClick=${xr}
    >
      <${m} name="door" />${s("act.close")}
    </button>
  </div>`}function zn(){let e=ae.value?.state??"connecting";return u`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${s(`connection.${e}`)}
  </p>`}function rn({hall:e}){if(!St.value)return null;let t=Ne.value;return u`<${tt} label=${s("profiles.title")} wide onClose=${()=>Et(!1)}>
    <h2>${s("profiles.title")}</h2>
    <p class="dialog-note">${s("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>u`<${ws} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&u`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Et(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function ws({counter:e,services:t}){return u`<li class="profile">
    <p class="profile-counter">
      <strong>${H(e)}</strong>
      <span data-state=${e.state}>${e.clerk??s(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${H(e)}>
      ${t.map(n=>u`<${ks} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function ks({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!on(e,t.code).some(a=>a.after_minutes===null),i=$.value?.id===`profile:${e.code}:${t.code}`;return u`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${i}
    aria-disabled=${r||M.value}
    title=${r?s("profiles.last"):E(t.name)}
    onClick=${()=>Nr(e,t.code)}
  >
    ${n&&u`<${m} name="check" />`}${E(t.name)}
    ${o!==null&&u` <small>${s("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&u` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function Ur({hall:e}){let t=Y(null);return se(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===h.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${_e} /><${nt} />
        <${jn} />
        <button type="button" class="quiet-button" onClick=${Qt}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <p class="arrival-lead">${s("choose.hello",{name:h.value?.name??""})}</p>
      <h1>${s("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${O.value&&u`<${m} name="alert" /><span>${O.value}</span>`}
      </p>
      ${e.counters.length===0&&u`<p>${s("choose.none")}</p>`}
      <ul class="counters" ref=${t}>
        ${e.counters.map(n=>u`<${xs} key=${n.code} counter=${n} />`)}
      </ul>
      <${zn} />
    </div>
    <${Es} />
    <${rn} hall=${e} />
  </main>`}function xs({counter:e}){let t=$.value?.id===`open:${e.code}`;return u`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>Wn(e,!1)}
    >
      <span class="counter-name">${H(e)}</span>
      <span class="counter-services">${E(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?s("choose.opening"):Ss(e)}</span
      >
    </button>
  </li>`}function Ss(e){return e.state==="closed"?s("choose.free"):s(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function Es(){if(Ie.value===null)return null;let{counter:e,clerk:t}=Ie.value,n={counter:H(e),name:t},o=()=>{Ie.value=null},r=t===h.value?.name;return u`<${tt} label=${s("take_over.title",n)} onClose=${o}>
    <h2>${s("take_over.title",n)}</h2>
    <p>${s(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${s("take_over.what")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${s("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>Wn(e,!0)}>
        ${s("take_over.do",n)}
      </button>
    </div>
  <//>`}var Cs={free:"desk",called:"walking",serving:"desk",paused:"pause"};function Lr({desk:e}){let{ticket:t}=e,n=t?t.state:ee.value?"paused":"free";return u`<section class="at-counter" data-state=${n} aria-label=${s("acts.label")}>
    <p class="at-state"><${m} name=${Cs[n]??"desk"} />${s(`state.${n}`)}</p>
    ${t?u`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${Ts} ticket=${t} />`:u`<${As} />`}
  </section>`}function Ts({ticket:e}){let t=qe(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return u`<div class="at-details">
      <p class="at-service">${le(e.service)}</p>
      <p class="at-note">
        <span class="long">${s("ticket.waited",{duration:t})}</span>
        <span class="short">${s("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.call_count>1&&u`<p class="at-note">${s("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&u`<${Ct} />`}
      <${Os} />
    </div>
    <${Fr} from=${n} label=${s(`timer.${e.state}`)} />`}function Os(){let e=ut("add-service");return Zt(e)?u`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>me(e)}>
    <${m} name=${e.icon} /><span class="long">${s("act.add-service")}</span
    ><span class="short">${s("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function As(){return u`<p class="at-nobody">${s("state.free_hint")}</p>
    ${ee.value&&He.value!==null&&u`<${Fr} from=${He.value} label=${s("timer.paused")} />`}`}function Fr({from:e,label:t}){return u`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${pr(S.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function Ct(){return u`<span class="priority"><${m} name="chevrons_up" />${s("priority")}</span>`}function Kr({ticket:e,hall:t}){let n=Gt.value,o=jt(e,Q(t.office),S.value);return u`<div class="answers" hidden=${P.value!==null}>
    <${Is} />
    <div>
      ${n&&u`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!Be.value&&!n&&o&&u`<${Ns} ticket=${e} />`}
  </div>`}function Is(){let e=Be.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return u`<div class="undo">
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
  </div>`}function Ns({ticket:e}){let t=ut("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return u`<div class="suggestion" role="status">
    <p>${s("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>me(t)}>
      <${m} name=${t.icon} />${s("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var Ms=3e4;function sn(e,t=null){return re()?void 0:j(`print:${e.id}`,()=>Ps(e,t))}async function Ps(e,t){let n=P.value,o=await pe(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return K("print",{ticket:e.id});if(o.outcome!=="done")return de(o);Wr(e),Xe(n),xt(o.body,s("done.print",{number:e.number}))}function Wr(e){let t=new Set(be.value);t.delete(`print:${e.id}`),be.value=t,yt.value=new Map(yt.value).set(e.id,S.value+Ms)}function Hr(e){be.value=new Set(be.value).add(e)}function Br(e,t){let n=P.value?.key;return re()?void 0:j("issue",()=>Ds(e,t,n))}async function Ds(e,t,n){let o=await pe("/tickets",{key:n,body:e});if(o.outcome!=="done")return de(o);let r=o.body;if(te(a=>Oe(a,r)),K("issued",{ticket:r.id}),t===null)return;let i=await pe(`/tickets/${r.id}/print`,{body:{device:t}});return i.outcome!=="done"?de(i):(Wr(r),I("good",s("done.issue",{number:r.number})))}function qr(e,t){return re()?void 0:j("priority",()=>Rs(e,t))}async function Rs(e,t){let n=P.value,o=await pe(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return de(o);Xe(n);let r=t.priority===null?"done.priority_none":"done.priority";xt(o.body,s(r,{number:e.number}))}var Us=["abandoned","interrupted","offline","paper_low","paper_out","cover_open","unreachable","busy","silent","error","connection_lost","unconfirmed","muted","help"];function jr({timezone:e}){if(!M.value||ae.value===null)return null;let t=Z((ae.value.heard??ae.value.since)+vt.value,e);return u`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${s("connection.down_since",{time:t})}</strong> ${s("connection.down_what")}
    </p>
  </div>`}function Vr(){let[e,t]=ie(!1),n=Yo.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return u`<section class="troubles" aria-label=${s("trouble.label")}>
    <ul role="status">
      ${o.map((r,i)=>u`<${Fs} key=${r.id} trouble=${r}>
          ${i===0&&n.length>1&&u`<${Ls} all=${e} showAll=${t} count=${n.length-1} />`}
        <//>`)}
    </ul>
  </section>`}function Ls({all:e,showAll:t,count:n}){return u`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?s("trouble.less"):s("trouble.more",{count:n})}
  </button>`}function Fs({trouble:e,children:t}){return u`<li class="banner" data-tone="wait">
    <${m} name=${Ws(e)} />
    <p class="banner-text">
      <strong>${Hs(e)}</strong>
      ${e.kind==="print"&&u`<span class="long">${" "}${s("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${Ks} trouble=${e} />
    <button type="button" class="link" onClick=${()=>Hr(e.id)}>
      ${s("trouble.known")}
    </button>
  </li>`}function Ks({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>sn(n):()=>K("ticket",{ticket:n.id});return u`<button type="button" class="link" aria-busy=${$.value?.id===e.id} onClick=${o}>
    ${s(`trouble.${t}.do`)}
  </button>`}function Ws({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function Hs({kind:e,ticket:t,device:n,code:o}){if(t&&e==="parked")return s("trouble.parked",{number:t.number});let r=Us.includes(o??"");if(t){let{number:i}=t;return r?s("trouble.print_why",{number:i,why:s(`trouble.${o}`)}):s("trouble.print",{number:i})}return s("trouble.device",{name:n?.name??"",what:s(`trouble.${r?o:"other"}`)})}function zr({desk:e,hall:t}){let n=Y(null);se(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=$.value?.id==="next"||$.value?.id==="open";return u`<button
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
      <span class="main-who">${Bs(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function Bs(e,t){if($.value?.id==="next")return s($.value.again?"next.retrying":"next.sending");if(ee.value)return s("resume.hint",{reason:qs(e,t)});let n=e.next;if(!n)return s("next.nobody");let o={number:n.number,service:le(n.service)},r=n.priority===null?"":` · ${s("priority.inline")}`;return u`<span class="long">${s("next.who",o)}${r}</span
    ><span class="short">${s("next.who_short",o)}${r}</span>`}function qs(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?E(n.name):""}function Gr({ticket:e,hall:t}){return u`<div class="acts" role="group" aria-label=${s("acts.label")} hidden=${P.value!==null}>
    ${ho.map(n=>u`<${js} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function js({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!Zt(e),i=e.id==="no-show"&&jt(t,Q(n.office),S.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return u`<button
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
      >${a?u`<span class="long">${s("act.start.done",{time:Z(Date.parse(a),o)})}</span
            ><span class="short">${s("act.start.done_short")}</span>`:s(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function Zr(){if(!ge.value)return null;let e=k.value?.office.rule,t=Ce.value?.longest_wait_minutes,n=()=>{ge.value=!1};return u`<${tt} label=${s("help.title")} wide onClose=${n}>
    <h2>${s("help.title")}</h2>
    ${e&&u`<section class="help-rule">
      <h3>${s("help.rule")}</h3>
      <p>${E(e)}${t&&` ${s("help.limit",{minutes:t})}`}</p>
    </section>`}
    <dl class="keys">
      <${ke} keys=${["F9",s("help.keypad")]} does=${s("help.next")} />
      ${Ve.filter(o=>o.key).map(o=>u`<${ke} key=${o.id} keys=${[o.key]} does=${s(`act.${o.id}`)} />`)}
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
  <//>`}function ke({keys:e,does:t}){return u`<div class="key">
    <dt>${e.map(n=>u`<kbd>${n}</kbd>`)}</dt>
    <dd>${t}</dd>
  </div>`}function J({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:i}){let a=Y(null);return ct(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),u`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${c=>{c.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${Vs}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${ne}>
        <${m} name="close" />${s("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${i}</div>
    <${zs} button=${t} danger=${n} busy=${o} />
  </form>`}function Vs(){we.value="",G.value=null}function zs({button:e,danger:t,busy:n}){let o=Gt.value,r=we.value||o?.text||"",i=we.value?"bad":o?.tone??"quiet";return u`<div class="panel-foot">
    <p class="panel-words" data-tone=${i}>
      ${r&&u`<${m} name=${i==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&u`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${$.value?.id===n}
      aria-disabled=${M.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function V({label:e,name:t,choices:n,chosen:o=null}){return u`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>u`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&u` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function Yr({label:e,name:t,note:n}){return u`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function B(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}var Gs=[5,10,15,30,60],Zs=["first","arrival","last"],Ys=["asked","left","mistake","not_taken"];function Jr({ticket:e,act:t,hall:n}){let o=Q(n.office).park_minutes,r=ot(n.office.park_reasons??[]),i=[...new Set([...Gs,o])].sort((l,c)=>l-c),a=l=>{let c=B(l,"reason");return c===null?Me("lack.reason"):et(t,e,{reason:c,minutes:Number(B(l,"minutes"))})};return u`<${J} title=${je("park",e)} button=${rt("park",e)} busy="park" onAnswer=${a}>
    <${V} label=${s("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${V}
      label=${s("ask.remind")}
      name="minutes"
      choices=${i.map(l=>({value:String(l),text:s("duration.minutes",{minutes:l})}))}
      chosen=${String(o)}
    />
  <//>`}function Xr({ticket:e,act:t,hall:n}){let[o,r]=ri(e,n),i=a=>{let l=B(a,"service"),c=B(a,"to_counter");return l===null&&c===null?Me("lack.where"):et(t,e,{service:l,to_counter:c,position:B(a,"position")})};return u`<${J} title=${je("transfer",e)} button=${rt("transfer",e)} busy="transfer" onAnswer=${i}>
    <${V} label=${s("ask.service")} name="service" choices=${[{value:"",text:o,note:s("ask.same_service")},...r]} chosen="" />
    <${V} label=${s("ask.counter")} name="to_counter" choices=${[{value:"",text:s("ask.any_counter")},...n.counters.map(Js)]} chosen="" />
    <${V} label=${s("ask.position")} name="position" choices=${Zs.map(a=>({value:a,text:s(`position.${a}`)}))} chosen="arrival" />
  <//>`}function Qr({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=i=>{let a=B(i,"outcome");return a===null?Me("lack.outcome"):t===null?Tr({outcome:a}):et(t,e,{outcome:a})};return u`<${J} title=${je(`outcome_${o}`,e)} button=${rt(o,e)} busy=${o} onAnswer=${r}>
    <${V} label=${s("ask.outcome")} name="outcome" choices=${ot(n.office.outcomes??[])} />
  <//>`}function ei({ticket:e,act:t,hall:n}){let[,o]=ri(e,n),r=i=>{let a=B(i,"service");return a===null?Me("lack.service"):et(t,e,{service:a})};return u`<${J} title=${je("add-service",e)} button=${rt("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${s("add-service.note",{number:e.number})}</p>
    <${V} label=${s("ask.service")} name="service" choices=${o} />
  <//>`}function ti({ticket:e,act:t}){let n=r=>{let i=B(r,"reason");return i===null?Me("lack.reason"):et(t,e,{reason:i})},o=Ys.map(r=>({value:r,text:s(`cancel.${r}`)}));return u`<${J} title=${je("cancel",e)} button=${rt("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${s("cancel.note")}</p>
    <${V} label=${s("ask.why")} name="reason" choices=${o} />
  <//>`}function ni({ticket:e,hall:t}){let n=o=>qr(e,{priority:B(o,"priority")});return u`<${J} title=${je("priority",e)} button=${s("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${s("priority.note")}</p>
    <${V} label=${s("ask.priority")} name="priority" choices=${Gn(t)} chosen=${e.priority??""} />
  <//>`}function oi({ticket:e,hall:t}){let n=Vt(t),o=r=>{let i=B(r,"device");return i===null?Me("lack.printer"):sn(e,i)};return u`<${J} title=${je("print",e)} button=${rt("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${V} label=${s("ask.printer")} name="device" choices=${n.map(Yn)} chosen=${Zn(n)} />
  <//>`}function Gn(e){return[{value:"",text:s("priority.none")},...ot(e.office.priorities)]}function Zn(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function Yn(e){return{value:e.id,text:e.name,note:e.online?void 0:s("trouble.offline")}}function ot(e){return e.map(t=>({value:t.code,text:E(t.name)}))}function Me(e){we.value=s(e),Te(we.value)}function ri(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?E(n.name):e.service,ot(o)]}function Js(e){let t=e.state==="open"?void 0:s(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function je(e,t){return s(`panel.${e}`,{number:t.number})}function rt(e,t){return s(`do.${e}`,{number:t.number})}function ii({hall:e}){let t=Vt(e),[n]=e.office.languages,o=r=>{let i=B(r,"service");if(i===null)return Me("lack.service");let a=B(r,"appointment"),l={service:i,priority:B(r,"priority"),language:B(r,"language")??n??"vi",appointment_at:a&&dr(a,S.value,e.office.timezone)};return Br(l,B(r,"device"))};return u`<${J} title=${s("panel.issue")} button=${s("do.issue")} busy="issue" onAnswer=${o}>
    <${V} label=${s("ask.service")} name="service" choices=${ot(e.office.services)} />
    <${V} label=${s("ask.priority")} name="priority" choices=${Gn(e)} chosen="" />
    <${Yr} label=${s("ask.appointment")} name="appointment" note=${s("ask.no_appointment")} />
    <${V}
      label=${s("ask.printer")}
      name="device"
      choices=${[...t.map(Yn),{value:"",text:s("ask.no_slip")}]}
      chosen=${Zn(t)}
    />
    ${e.office.languages.length>1&&u`<${V}
      label=${s("ask.language")}
      name="language"
      choices=${e.office.languages.map(r=>({value:r,text:s(`language.${r}`)}))}
      chosen=${n}
    />`}
  <//>`}function si({ticket:e}){return u`<${J} title=${s("panel.issued")}>
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
  <//>`}function ai({ticket:e,hall:t}){let n=Q(t.office),o=Bo(e,qo(h.value,n));return u`<${J} title=${`${e.number} · ${le(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${We(e,S.value)}>${ea(e,t)}</span>
      ${e.priority!==null&&u`<${Ct} />`}
    </p>
    <div class="panel-acts">
      ${o.map(r=>u`<${Xs} key=${r.id} act=${r} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function Xs({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${$.value?.id===e.id}
    aria-disabled=${M.value}
    onClick=${()=>me(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?s("act.return_after",{count:n}):s(Qs(e,t))}</span>
  </button>`}function Qs(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function ea(e,t){let{timezone:n,park_reasons:o}=t.office,r=i=>i?Z(Date.parse(i),n):"";if(e.state==="parked"){let i=(o??[]).find(l=>l.code===e.park_reason),a=We(e,S.value)?"parked.due":"parked.until";return s(a,{reason:i?E(i.name):s("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?s("missed.at",{time:r(e.finished_at)}):s("ticket.waited",{duration:qe(S.value-Date.parse(e.issued_at))})}var ta=["waiting","parked","no_show"],na={park:Jr,transfer:Xr,outcome:Qr,"add-service":ei,cancel:ti,priority:ni,print:oi,issue:ii,issued:si,ticket:ai};function ui({hall:e}){let t=P.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&$.value===null&&!oa(t,n);return ct(()=>{o&&(ne(),I("quiet",s("panel.changed",{number:n?.number??""})))},[o]),ct(()=>{t===null&&Jo()},[t===null]),t===null||o?null:u`<${na[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function oa(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?ta.includes(t.state):e.act!==null?ze(e.act,t):e.kind!=="outcome"||Tn.includes(t.state)}var li=3;function ci({desk:e,hall:t}){let[n,o]=ie(!1);if(ee.value)return null;let r=t.office.pause_reasons,i=n?r:r.slice(0,li);return u`<footer class="pause" data-open=${n} hidden=${P.value!==null}>
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
      ${i.map(a=>u`<${ra} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>li&&u`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${s("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&u`<${ia} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function ra({reason:e}){return u`<button
    type="button"
    class="reason"
    aria-busy=${$.value?.id==="pause"}
    aria-disabled=${M.value}
    onClick=${()=>wr(e.code)}
  >
    ${E(e.name)}
  </button>`}function ia({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(i=>i.services.includes(r.service.code))).map(r=>E(r.service.name));return o.length===0?null:u`<p class="alone">${s("pause.alone",{services:o.join(", ")})}</p>`}var sa=48,Jn=4,aa=4;function fi({desk:e,hall:t}){let n=Y(null),[o,r]=ie(!1),i=fa(n),a=o?e.line:e.line.slice(0,i),l=e.line.length-a.length;return u`<aside class="waiting" aria-label=${s("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>aa}>
      ${e.counts.map(c=>u`<${ua} key=${c.service.code} count=${c} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${s("waiting.title")}</h2>
      <p>${s("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&u`<p class="waiting-empty">${s("waiting.empty")}</p>`}
      <ol onKeyDown=${ca}>
        ${a.map((c,d)=>u`<${la} key=${c.id} ticket=${c} first=${d===0} rules=${Q(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(l>0||o)&&u`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?s("trouble.less"):s("waiting.more",{count:l})}
    </button>`}
    <${Dr} desk=${e} hall=${t} />
  </aside>`}function ua({count:e}){let{service:t,waiting:n,longestMs:o}=e;return u`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${E(t.name)}</span>
    <span class="count-longest"
      >${o===null?s("waiting.nobody"):s("waiting.longest",{duration:qe(o)})}</span
    >
  </li>`}function la({ticket:e,first:t,rules:n,timezone:o}){let r=Ho(e,n,S.value),i=$e(e),a=!!e.appointment_at&&i>S.value;return u`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
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
      ${e.for_counter&&u`<span class="row-own">${s("waiting.own")}</span>`}
      ${e.priority!==null&&u`<${Ct} />`}
      ${r!==null&&u`<span class="row-late"><${m} name="clock" />${s("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?s("waiting.from",{time:Z(i,o)}):qe(S.value-i)}</span>
    </button>
  </li>`}function ca(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function fa(e){let[t,n]=ie(Jn);return se(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(Jn,Math.floor(o.clientHeight/sa)):Jn)},i=new ResizeObserver(r);return i.observe(o),window.addEventListener("resize",r),()=>{i.disconnect(),window.removeEventListener("resize",r)}},[]),t}function pi({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="desk">
    <${Rr} desk=${e} hall=${t} />
    <${jr} timezone=${n} />
    <${Vr} />
    <div class="desk-body">
      <main class="work" aria-busy=${$.value!==null}>
        <${Lr} desk=${e} />
        <${zr} desk=${e} hall=${t} />
        <${Gr} ticket=${e.ticket} hall=${t} />
        <${ui} hall=${t} />
        <${Kr} ticket=${e.ticket} hall=${t} />
        <${ci} desk=${e} hall=${t} />
      </main>
      <${fi} desk=${e} hall=${t} />
      <div class="foot"><${Vn} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${ht.value.number}>${ht.value.text}</span></p>
    <${Zr} />
    <${rn} hall=${t} />
  </div>`}function di(){let[e,t]=ie(!1),[n,o]=ie(!1),r=Y(null);se(()=>Xn(r.current,"user")?.focus(),[]);async function i(l){if(l.preventDefault(),e)return;t(!0);let c=Xn(r.current,"user"),d=Xn(r.current,"password");await vr(c?.value.trim()??"",d?.value??""),t(!1),O.value!==""&&(c?.value?d:c)?.select()}let a=l=>{l.getModifierState&&o(l.getModifierState("CapsLock"))};return u`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${i} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${_e} /><${nt} /></div>
      <h1>${s("sign_in.title")}</h1>
      <p class="arrival-lead">${s("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${s("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${O.value!==""} />
      </label>
      <${pa} caps=${n} />
      <p id="complaint" class="complaint" role="alert">
        ${O.value&&u`<${m} name="alert" /><span>${O.value}</span>`}
      </p>
      <button type="submit" class="main-button sign-in-button" aria-busy=${e}>
        <span class="main-word">${s(e?"sign_in.doing":"sign_in.do")}</span><${m} name="arrow" />
      </button>
      <p class="arrival-note">${s("sign_in.forgotten")}</p>
    </form>
  </main>`}function pa({caps:e}){let[t,n]=ie(!1);return u`<div class="field">
    <label for="password">${s("sign_in.password")}</label>
    <div class="field-with-button">
      <input id="password" name="password" type=${t?"text":"password"} autocomplete="current-password"
        aria-describedby="caps complaint" aria-invalid=${O.value!==""} />
      <button type="button" class="show-password" aria-pressed=${t} aria-label=${s("sign_in.show")}
        onClick=${()=>n(!t)}>
        <${m} name="eye" />
      </button>
    </div>
    <p id="caps" class="caps" role="status">${e&&u`<${m} name="alert" />${s("sign_in.caps_lock")}`}</p>
  </div>`}function Xn(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function mi(){let e=O.value!==""||M.value;return u`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${_e} />
      <p>${s(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function _i({taken:e}){let t={counter:e.counter,name:e.by??""};return u`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${_e} /></div>
      <h1>${s("taken.title",t)}</h1>
      <p class="arrival-lead">${s(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${Qt}>${s("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${br}>${s("taken.choose")}</button>
      </div>
    </div>
  </main>`}var da=5e3;function hi(){ce(()=>{document.title=W.value?ma(W.value):s("page.title")});let e=-1/0;ce(()=>{let t=Be.value;t===null||t.since===e||t.leftMs>da||(e=t.since,Te(s("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function ma({counter:e,line:t,next:n}){let o={counter:H(e),waiting:t.length};return n===null?s(t.length?"title.later":"title.nobody",o):s("title.waiting",{...o,next:n.number})}var _a=500;function ha(){return h.value===null?u`<${di} />`:Je.value!==null?u`<${_i} taken=${Je.value} />`:h.value===void 0||k.value===null?u`<${mi} />`:C.value===null||W.value===null?u`<${Ur} hall=${k.value} />`:u`<${pi} desk=${W.value} hall=${k.value} />`}await fr();window.setInterval(()=>{$t.value=Date.now()},_a);Mr();hi();vn(u`<${ha} />`,document.getElementById("page"));Ln();
