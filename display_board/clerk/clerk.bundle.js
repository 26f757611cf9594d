/* Made from display_board/clerk by display_board/generate.py. */
var k,Bo,Fn,Ne,Wn,on,Ho,tn,jo,Bn,Kn,mi,St=Symbol.for("pv"),rn={},sn=[],_i=/^m(i|n|o|s|text|space)$/,Hn=Array.isArray,jn=sn.slice,Be=Object.assign;function Fe(e){e&&e.parentNode&&e.remove()}function xt(e,t,n){var o,r,s,a={},l=arguments.length;for(s in t)s=="key"?o=t[s]:s=="ref"&&typeof e!="function"?r=t[s]:a[s]=t[s];return l>2&&(a.children=l>3?jn.call(arguments,2):n),Et(e,a,o,r,null)}function Et(e,t,n,o,r){var s={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:St,__v:r||++Bo,__i:-1,__u:0};return!r&&k.vnode&&k.vnode(s),s}function je(e){return e.children}function He(e,t){this.props=e,this.context=t,this.__g=0}function Ie(e,t){if(t==null)return e.__&&Ie(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Ie(e)}function vi(e){var t,n=e.__v,o=n.__e,r=[],s=[],a=e.__P;a&&((t=Be({constructor:St},n)).__v=n.__v+1,k.vnode&&k.vnode(t),qn(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Ie(n),32&n.__u,s),t.__v=n.__v,t.__.__k[t.__i]=t,Zo(r,t,s),n.__=n.__e=null,t.__e!=o&&qo(t))}function qo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),qo(e)}function Ko(e){(8&e.__g||(e.__g|=8,Ne.push(e),on++))&&Wn==k.debounceRendering||((Wn=k.debounceRendering)||queueMicrotask)(Vo)}function Vo(){try{for(var e,t=1;Ne.length;)Ne.length>t&&Ne.sort(Ho),e=Ne.shift(),t=Ne.length,8&e.__g&&vi(e)}finally{(on=Ne.length)&&(Wn||queueMicrotask)(Vo)}}function Go(e,t,n,o,r,s,a,l,c,d,p){var _,h,f,g,j,S,R=o.__k||sn,w=t.length;for(c=hi(n,t,R,c,w),_=0;_<w;_++)(f=n.__k[_])!=null&&(h=~f.__i&&R[f.__i]||rn,f.__i=_,S=qn(e,f,h,r,s,a,l,c,d,p),g=f.__e,(h.ref!=f.ref||8&h.__u)&&(h.ref&&Vn(h.ref,null,f,h),f.ref&&p.push(f.ref,f.__c||g,f)),j=j||g,4&f.__u?(c=zo(f,c,e,!h.__v),h.__e&&(h.__e=null)):typeof f.type=="function"&&S!==void 0?c=S:g&&(c=g.nextSibling),f.__u&=-21);return n.__e=j,c}function hi(e,t,n,o,r){var s,a,l,c,d,p,_,h,f,g=n.length,j=g,S=0,R=0,w=e.__k=Array(r);for(s=0;s<r;s++)(a=t[s])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=w[s]=Et(null,a):Hn(a)?a=w[s]=Et(je,{children:a}):a.constructor===St&&a.__b?a=w[s]=Et(a.type,a.props,a.key,a.ref,a.__v):w[s]=a,c=s+S,a.__=e,a.__b=e.__b+1,l=null,~(d=a.__i=$i(a,n,c,j))&&(j--,(l=n[d])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,d==c-1?S--:d==c+1?S++:d!=c&&(d>c?S--:S++,R=1)):(~d||(r>g?S--:r<g&&S++),typeof a.type!="function"&&(a.__u|=4))):w[s]=null;if(R){for(p=[],_=[],s=0;s<r;s++)if((a=w[s])&&16&a.__u){for(S=0,h=p.length;S<h;)p[f=S+h>>1]<a.__i?S=f+1:h=f;p[S]=a.__i,_[s]=S+1}for(S=p.length;s--;)_[s]&&(_[s]==S?S--:w[s].__u|=4)}if(j)for(s=0;s<g;s++)!(l=n[s])||2&l.__u||(l.__e==o&&(o=Ie(l)),Gn(l,l));return o}function zo(e,t,n,o){var r,s,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(s=0;s<r.length;s++)r[s]&&(r[s].__=e,t=zo(r[s],t,n,!1));return t}for(t&&!t.parentNode&&(t=Ie(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function $i(e,t,n,o){var r,s=e.key,a=e.type,l=t[n],c=l&&!(2&l.__u);if(l===null&&s==null||c&&s==l.key&&a==l.type)return n;if(o>(c?1:0)){for(r=n-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&s==l.key&&a==l.type)return r;for(r=n+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&s==l.key&&a==l.type)return r}return-1}function Fo(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function en(e,t,n,o,r){var s,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||Fo(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Fo(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=Kn[t]||(Kn[t]=yi(t)),(e.__a||(e.__a={}))[t]=Bn,s=t!=(t=t.replace(jo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,s):e.removeEventListener(t,a,s));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function yi(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[tn]==null)t[tn]=Bn++;else if(t[tn]<this.__a[e])return;return n(k.event?k.event(t):t)}}}function qn(e,t,n,o,r,s,a,l,c,d){var p,_,h,f,g,j,S,R,w,q,D,Un,Uo,Qt,We,Wo,Ae,Ke,be=t.type;if(t.constructor!==St)return null;128&n.__u&&(c=32&n.__u,p=n.__c.__z)&&(t.__u|=c,_=s=[],p.nodeType==8?l=nn(p,s):s.push(p),l=s[0]||l),(p=k.__b)&&p(t);e:if(typeof be=="function"){h=a.length;try{if(R=t.props,w=(p=be.prototype)&&p.render,q=(p=be.contextType)&&o[p.__c],D=p?q?q.props.value:p.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(w?t.__c=f=new be(R,D):(t.__c=f=new He(R,D),f.constructor=be,f.render=gi),q&&q.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),w&&(f.__s||(f.__s=f.state),be.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Be({},f.__s)),Be(f.__s,be.getDerivedStateFromProps(R,f.__s)))),g=f.props,j=f.state,f.__v=t,n.__c){if(R!==g&&w&&!be.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(R,D),t.__v==n.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(R,f.__s,D)===!1){t.__v!=n.__v&&(f.props=R,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(ue){ue&&(ue.__=t)}),sn.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),l=Ie(n);break e}f.componentWillUpdate&&f.componentWillUpdate(R,f.__s,D),w&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(g,j,S)})}else w&&!be.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),w&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=D,f.props=R,f.__P=e,f.__g&=-5,Un=k.__r,Uo=w?25:0;do f.__g&=-9,Un&&Un(t),p=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++Uo<25);w&&(sn.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=Be({},o,f.getChildContext())),w&&n.__c&&f.getSnapshotBeforeUpdate&&(S=f.getSnapshotBeforeUpdate(g,j)),Qt=p&&p.type===je&&p.key==null?p.props.children:p,R.__P&&(p=l,r=(e=R.__P).namespaceURI,c=s=null,n.props&&n.props.__P!=e&&(n.__k.some(function(ue){ue&&Gn(ue,ue)}),n.__k=null),l=n.__k?Ie(n,0):null),l=Go(e,Hn(Qt)?Qt:[Qt],t,n,o,r,s,a,l,c,d),R.__P&&(t.__e=null,l=p),t.__u&=-161,_&&_.some(Fe),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(ue){if(a.length=h,t.__v=null,c||s)if(ue&&ue.then){if(t.__u|=128|c,s){for(~(Ae=s.indexOf(l||void 0))||(Ae=s.length);(Ke=s[Ae-1])&&Ke.nodeType==8;)Ae--;for(;Ae<s.length;Ae++)if(Ke=s[Ae])if(s[Ae]=null,We){if(Ke==Wo)break}else{if(Ke.nodeType!=8)break;Ke.data.startsWith("$s")&&(Wo=nn(We=Ke))}}if(!We){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;We=l}(p=nn(We=t.__c.__z||(t.__c.__z=We)))?(t.__e=We,l=p):t.__e=l,l=l&&l.nextSibling}else s&&s.some(Fe);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),ue&&ue.then||Yo(t),k.__e(ue,t,n)}}else l=t.__e=bi(n.__e,t,n,o,r,s,a,c,d,e);return(p=k.diffed)&&p(t),l}function nn(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Yo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Yo))}function Zo(e,t,n){for(var o=0;o<n.length;)Vn(n[o++],n[o++],n[o++]);k.__c&&k.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(s){s.call(r)})}catch(s){k.__e(s,r.__v)}})}function bi(e,t,n,o,r,s,a,l,c,d){var p,_,h,f,g,j,S,R,w=n.props||rn,q=t.props,D=t.type;if(D=="svg"?r="http://www.w3.org/2000/svg":D=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),s){for(p=0;p<s.length;p++)if((g=s[p])&&(D?g.localName==D:g.nodeType==3)){e=g,s[p]=null;break}}if(!e){if(R=d.ownerDocument||document,!D)return R.createTextNode(q);e=R.createElementNS(r,D,q.is?q:d),l&&(k.__m&&k.__m(t,s),l=!1),s=null}if(D){if(d=D=="template"&&e.content||e,s=D=="textarea"&&q.defaultValue!=null?null:s&&jn.call(d.childNodes),!l&&s)for(w={},p=0;p<e.attributes.length;p++)w[(g=e.attributes[p]).name]=g.value;for(p in w)g=w[p],p=="dangerouslySetInnerHTML"?h=g:p=="children"||p in q||p=="value"&&"defaultValue"in q||p=="checked"&&"defaultChecked"in q||en(e,p,null,g,r);for(p in q)g=q[p],p=="children"?f=g:p=="dangerouslySetInnerHTML"?_=g:p=="value"?j=g:p=="checked"?S=g:l&&typeof g!="function"||w[p]===g||en(e,p,g,w[p],r);_?(l||h&&(_.__html==h.__html||_.__html==e.innerHTML)||(e.innerHTML=_.__html),t.__k=[]):(h&&(e.textContent=""),(D=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&_i.test(D))&&(r="http://www.w3.org/1999/xhtml"),Go(d,Hn(f)?f:[f],t,n,o,r,s,a,s?s[0]:n.__k&&Ie(n,0),l,c),s&&s.some(Fe)),l&&D!="textarea"||(p="value",D=="progress"&&j==null?e.removeAttribute(p):j==null||j===e[p]&&(D!="progress"||j)||en(e,p,j,w[p],r),p="checked",S!=null&&S!=e[p]&&en(e,p,S,w[p],r))}else w===q||l&&e.data==q||(e.data=q);return e}function Vn(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){k.__e(r,n)}}function Gn(e,t,n){var o,r,s,a;if(k.unmount&&k.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||Vn(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){k.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&Gn(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=nn(o,s=[]))&&(o==e.__e&&s.some(Fe),Fe(r),Fe(o)),n||Fe(e.__e),e.__e=e.__c=e.__=null}function gi(e,t,n){return this.constructor(e,n)}function zn(e,t){var n,o,r,s;k.__&&k.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=Et(je,{children:[e]}),r=[],s=[],qn(t,t.__k,o||rn,rn,t.namespaceURI,o?null:t.firstChild?jn.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,s),Zo(r,t.__k,s),t.__k.props.children=null}k={__e:function(e,t,n,o){for(var r,s,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(s=r.constructor)&&s.getDerivedStateFromError)&&r.setState(s.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw on=0,e}},Bo=0,Fn=function(e){return e!=null&&e.constructor===St},He.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Be({},this.state)),typeof e=="function"&&(e=e(Be({},n),this.props)),e&&(Be(n,e),this.__v&&(t&&this.__k.push(t),Ko(this)))},He.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Ko(this))},He.prototype.render=je,Ne=[],on=0,Ho=function(e,t){return e.__v.__b-t.__v.__b},tn=Symbol(),jo=/(PointerCapture)$|Capture$/i,Bn=0,Kn={},mi=0;var Xo=function(e,t,n,o){var r;t[0]=0;for(var s=1;s<t.length;s++){var a=t[s++],l=t[s]?(t[0]|=a?1:2,n[t[s++]]):t[++s];a===3?o[0]=l:a===4?o[1]=Object.assign(o[1]||{},l):a===5?(o[1]=o[1]||{})[t[++s]]=l:a===6?o[1][t[++s]]+=l+"":a?(r=e.apply(l,Xo(e,l,n,["",null])),o.push(r),l[0]?t[0]|=2:(t[s-2]=0,t[s]=r)):o.push(l)}return o},Jo=new Map;function Qo(e){var t=Jo.get(this);return t||(t=new Map,Jo.set(this,t)),(t=Xo(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,s=1,a="",l="",c=[0],d=function(h){s===1&&(h||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?c.push(0,h,a):s===3&&(h||a)?(c.push(3,h,a),s=2):s===2&&a==="..."&&h?c.push(4,h,0):s===2&&a&&!h?c.push(5,0,!0,a):s>=5&&((a||!h&&s===5)&&(c.push(s,0,a,r),s=6),h&&(c.push(s,h,0,r),s=6)),a=""},p=0;p<n.length;p++){p&&(s===1&&d(),d(p));for(var _=0;_<n[p].length;_++)o=n[p][_],s===1?o==="<"?(d(),c=[c],s=3):a+=o:s===4?a==="--"&&o===">"?(s=1,a=""):a=o+a[0]:l?o===l?l="":a+=o:o==='"'||o==="'"?l=o:o===">"?(d(),s=1):s&&(o==="="?(s=5,r=a,a=""):o==="/"&&(s<5||n[p][_+1]===">")?(d(),s===3&&(c=c[0]),s=c,(c=c[0]).push(2,0,s),s=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),s=2):a+=o),s===3&&a==="!--"&&(s=4,c=c[0])}return d(),c})(e)),t),arguments,[])).length>1?t:t[0]}var u=Qo.bind(xt);var st=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"add-errand",icon:"plus",from:["waiting","parked"],asks:"add-errand"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],er=["recall","start","finish","no-show","transfer","park"].map(ge),Yn=["F9","NumpadEnter"],Zn=15e3,tr=1500,nr="ArrowDown",or="i";function ge(e){let t=st.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function it(e,t){return t!==null&&e.from.includes(t.state)}function rr(e){return st.find(t=>t.key===e)}var at,U,Jn,sr,Xn=Object.is,an=0,mr=[],Qn=[],M=k,ir=M.__b,ar=M.__r,ur=M.diffed,lr=M.__c,cr=M.unmount,fr=M.__;function un(e,t){M.__h&&M.__h(U,e,an||t),an=0;var n=U.__H||(U.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Z(e){return an=1,wi(_r,e)}function wi(e,t,n){var o=un(at++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):_r(void 0,t),function(s){var a=(o.__N||o.__)[0],l=o.t(a,s);Xn(a,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=U,!U.__f)){U.__f=!0;var r=U.shouldComponentUpdate;U.shouldComponentUpdate=function(s,a,l){var c=this.__H;if(!c)return!0;var d=!1,p=this.props!=s;if(c.__.some(function(h){h.__N&&(d=!0,Xn(h.__[0],h.__N[0])||(p=!0))}),r){var _=r.call(this,s,a,l);return d?_||p:_}return!d||p}}return o.__}function z(e,t){var n=un(at++,3);!M.__s&&to(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,U.__H.__h.push(n))}function Ot(e,t){var n=un(at++,4);!M.__s&&to(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,U.__h.push(n))}function L(e){return an=5,ln(function(){return{current:e}},[])}function ln(e,t){var n=un(at++,7);return to(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function ki(){var e;do{for(;e=Qn.shift();)try{Tt(e)}catch(n){M.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=mr.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Tt),t.__h.some(eo),t.__h=[]}catch(n){t.__h=[],M.__e(n,e.__v)}}}while(Qn.length)}M.__b=function(e){U=null,ir&&ir(e)},M.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),fr&&fr(e,t)},M.__r=function(e){ar&&ar(e),at=0;var t=(U=e.__c).__H;t&&(Jn==U?U.__h=[]:(t.__h.some(Tt),t.__h.some(eo),at=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),Jn=U},M.diffed=function(e){ur&&ur(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&dr(mr.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),Jn=U=null},M.__c=function(e,t){t.some(function(n){try{n.__h.some(Tt),n.__h=n.__h.filter(function(o){return!o.__||eo(o)})}catch(o){n.__h=[function(){throw o}]}}),lr&&lr(e,t)},M.unmount=function(e){cr&&cr(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,dr(Qn.push(r))}else Tt(r)}catch(s){t=s}}),o.__H=void 0,t&&M.__e(t,o.__v))};var pr=typeof requestAnimationFrame=="function";function Ei(e){var t,n=function(){clearTimeout(o),pr&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);pr&&(t=requestAnimationFrame(n))}function dr(e){e!=1&&sr==M.requestAnimationFrame||((sr=M.requestAnimationFrame)||Ei)(ki)}function Tt(e){var t=U,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),U=t}function eo(e){var t=U;e.__c=e.__(),U=t}function to(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Xn(n,e[o])})}function _r(e,t){return typeof t=="function"?t(e):t}var Si=Symbol.for("preact-signals");function dn(){if(we>1)we--;else{var e,t=!1;for((function(){var r=fn;for(fn=void 0;r!==void 0;){var s=r.S;if(s.v===r.v)for(var a=s.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=s.i);r=r.o}})();At!==void 0;){var n=At;for(At=void 0,cn++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&hr(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(cn=0,we--,t)throw e}}function Y(e){if(we>0)return e();no=++xi,we++;try{return e()}finally{dn()}}var Ct,N=void 0;function Nt(e){var t=N,n=Ct;N=void 0,Ct=void 0;try{return e()}finally{N=t,Ct=n}}var At=void 0,we=0,cn=0,xi=0,no=0,fn=void 0,pn=0;function vr(e){if(N!==void 0){var t=e.n;if(t===void 0||t.t!==N)return t={i:0,S:e,p:N.s,n:void 0,t:N,e:void 0,x:void 0,r:t},N.s!==void 0&&(N.s.n=t),N.s=t,e.n=t,32&N.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=N.s,t.n=void 0,N.s.n=t,N.s=t),t}}function F(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}F.prototype.brand=Si;F.prototype.h=function(){return!0};F.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:Nt(function(){var o;(o=t.W)==null||o.call(t)}))};F.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Nt(function(){var r;(r=t.Z)==null||r.call(t)}))}};F.prototype.subscribe=function(e){var t=this;return re(function(){var n=t.value;Nt(function(){return e(n)})},{name:"sub"})};F.prototype.valueOf=function(){return this.value};F.prototype.toString=function(){return this.value+""};F.prototype.toJSON=function(){return this.value};F.prototype.peek=function(){var e=this;return Nt(function(){return e.value})};Object.defineProperty(F.prototype,"value",{get:function(){var e=vr(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(cn>100)throw new Error("Cycle detected");(function(n){we!==0&&cn===0&&n.l!==no&&(n.l=no,fn={S:n,v:n.v,i:n.i,o:fn})})(this),this.v=e,this.i++,pn++,we++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{dn()}}}});function $(e,t){return new F(e,t)}function hr(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function $r(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function yr(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function qe(e,t){F.call(this,void 0,t),this.x=e,this.s=void 0,this.g=pn-1,this.f=4}qe.prototype=new F;qe.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===pn))return!0;if(this.g=pn,this.f|=1,this.i>0&&!hr(this))return this.f&=-2,!0;var e=N;try{$r(this),N=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return N=e,yr(this),this.f&=-2,!0};qe.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}F.prototype.S.call(this,e)};qe.prototype.U=function(e){if(this.t!==void 0&&(F.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};qe.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(qe.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=vr(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function J(e,t){return new qe(e,t)}function br(e){var t=e.j;if(e.j=void 0,typeof t=="function"){we++;var n=N;N=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,oo(e),o}finally{N=n,dn()}}}function oo(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,br(e)}function Ti(e){if(N!==this)throw new Error("Out-of-order effect");yr(this),N=e,this.f&=-2;try{8&this.f&&oo(this)}finally{dn()}}function ut(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Ct&&Ct.push(this)}ut.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};ut.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,br(this),$r(this),we++;var e=N;return N=this,Ti.bind(this,e)};ut.prototype.N=function(){2&this.f||(this.f|=2,this.u=At,At=this)};ut.prototype.d=function(){this.f|=8,1&this.f||oo(this)};ut.prototype.dispose=function(){this.d()};function re(e,t){var n=new ut(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var gr,_n,mn,Oi=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var wr=[];re(function(){gr=this.N})();function lt(e,t){k[e]=t.bind(null,k[e]||function(){})}function It(e){if(mn){var t=mn;mn=void 0,t()}mn=e&&e.S()}function kr(e){var t=this,n=e.data,o=Ai(n);o.name="ReactiveDom",o.value=n;var r=ln(function(){for(var l=t,c=t.__v;c=c.__;)if(c.__c){c.__c.__$f|=4;break}var d=J(function(){var f=o.value.value;return f===0?0:f===!0?"":f||""}),p=J(function(){return!Array.isArray(d.value)&&!Fn(d.value)}),_=re(function(){if(this.N=Er,p.value){var f=d.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=f)}}),h=t.__$u.d;return t.__$u.d=function(){_(),h.call(this)},[p,d]},[]),s=r[0],a=r[1];return s.value?a.peek():a.value}kr.displayName="ReactiveTextNode";Object.defineProperties(F.prototype,{constructor:{configurable:!0,value:xt(je,null).constructor},type:{configurable:!0,value:kr},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});lt("__b",function(e,t){if(It(),_n=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var s=o[r];s instanceof F&&(n||(t.__np=n={}),n[r]=s,o[r]=s.peek())}}e(t)});lt("__r",function(e,t){if(e(t),t.type!==je){It();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,s){var a;return re(function(){a=this},{name:s}),a.c=r,a})((function(r){return function(){var s;Oi&&((s=this.y)==null||s.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),_n=o,It(n)}});lt("__e",function(e,t,n,o){It(),_n=void 0,e(t,n,o)});lt("diffed",function(e,t){It(),_n=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,s=n.U;if(s)for(var a in s){var l=s[a];l===void 0||o&&a in o||(l.d(),s[a]=void 0)}if(o){s||(s={},n.U=s);for(var c in o){var d=s[c],p=o[c];d===void 0?(d=Ci(n,c,p,r),s[c]=d):d.o(p,r)}}}e(t)});function Ci(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,s=$(n);return{o:function(a,l){s.value=a,o=l},d:re(function(){this.N=Er;var a=s.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}lt("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var s=o[r];s&&s.d()}}}var a=t.__np;if(a){var l=t.props;for(var c in a)l[c]=a[c]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var p=d.__$u;p&&(d.__$u=void 0,p.d())}}e(t)});lt("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});He.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var s=2&this.__$f;if(!(o||s||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};function Ai(e,t){return ln(function(){return $(e,t)},[])}var Ni=function(e){queueMicrotask(function(){queueMicrotask(e)})};function Ii(){Y(function(){for(var e;e=wr.shift();)gr.call(e)})}function Er(){wr.push(this)===1&&(k.requestAnimationFrame||Ni)(Ii)}function Sr(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(s,a)=>n[a]===void 0?s:String(n[a]))}}async function xr(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var Rt=["vi","en"],Or="luot.clerk.language",Cr={},X=$("vi"),Ar=J(()=>Sr(Cr[X.value]??{})),ro=$("counter"),Ri=J(()=>({place:vn({place:ro.value})}));function i(e,t){return Ar.value(e,{...Ri.value,...t})}function vn(e){return Ar.value(`place.${e.place??"counter"}`)}async function Nr(){let e=new URL("i18n",import.meta.url).href;await Promise.all(Rt.map(async t=>{Cr[t]=await xr(e,t)})),so(Di())}function so(e){X.value=e,document.documentElement.lang=e,localStorage.setItem(Or,e)}function Di(){return localStorage.getItem(Or)==="en"?"en":"vi"}function x(e){return e[X.value]||e.vi}function W(e){return i(`${e.place??"counter"}.title`,{code:e.code})}function Ve(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?i("duration.none"):t<60?i("duration.minutes",{minutes:t}):i("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function Ir(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],s=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${s}`:s}function Q(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function Ge(e){let t=X.value==="vi"?"vi-VN":"en-GB";return new Intl.DateTimeFormat(t,{dateStyle:"long",timeZone:"UTC"}).format(Date.parse(e))}function Rr(e,t,n){let o=Tr(e)-Tr(Q(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function Tr(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var Pi=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function se(e){if(e.detail)return e.detail;let t=Pi.includes(e.code)?`refused.${e.code}`:"refused.other";return i(t,{seconds:e.retryAfterSeconds??1})}function Dr(e,t,n){return"#"+[1,3,5].map(r=>{let s=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(s+(a-s)*n).toString(16).padStart(2,"0")}).join("")}function Pr(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",Dr(e,"#000000",.25)),t.setProperty("--lotus-wash",Dr(e,"#FFFFFF",.92)))}var al=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_ERRAND_ADDED:"ticket.errand_added",TICKET_WENT_ON:"ticket.went_on",TICKET_LET_PASS:"ticket.let_pass",TICKET_CONFIRMED:"ticket.confirmed",TICKET_PUT_BACK:"ticket.put_back",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_MISSED:"ticket.missed",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",RATING_ASKED:"rating.asked",CASE_ASSIGNED:"case.assigned",CASE_CLOSED:"case.closed",APPOINTMENT_BOOKED:"appointment.booked",APPOINTMENT_MOVED:"appointment.moved",APPOINTMENT_CANCELLED:"appointment.cancelled",APPOINTMENT_ARRIVED:"appointment.arrived",APPOINTMENT_MISSED:"appointment.missed",SUGGESTION_REPLIED:"suggestion.replied",TEXT_ERASED:"text.erased",SURVEY_HANDED_OUT:"survey.handed_out",OFFICE_CHANGED:"office.changed",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed",DAY_DOUBTED:"day.doubted"}),ul=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),ll=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo",LEAVE:"leave",LET_PASS:"let-pass",REJOIN:"rejoin",CONFIRM:"confirm",PUT_BACK:"put-back",GO_ON:"go-on",RESUME:"resume",ADD_ERRAND:"add-errand",LAPSE:"lapse"}),cl=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),fl=Object.freeze({PENDING:"pending",PRINTED:"printed",SENT:"sent",FAILED:"failed",NONE:"none"}),pl=Object.freeze({BOOKED:"booked",ARRIVED:"arrived",CANCELLED:"cancelled",MISSED:"missed"}),dl=Object.freeze({EARLY:"early",IN_TIME:"in_time",LATE:"late"}),ml=Object.freeze({RECEIVED:"received",APPRAISED:"appraised",APPROVED:"approved",RETURNED:"returned"}),_l=Object.freeze({OPEN:"open",RETURNED:"returned",OVER:"over"}),vl=Object.freeze({CASE:"case",SUGGESTION:"suggestion",PAYMENT_REPORT:"payment_report"}),Mr=Object.freeze({PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",INTERRUPTED:"interrupted",ABANDONED:"abandoned",UNPRINTABLE:"unprintable"}),hl=Object.freeze({ORDER:"order",COUNTER:"counter",LET_PASS:"let_pass",UNCONFIRMED:"unconfirmed"}),$l=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),yl=Object.freeze({DAY_ENDED:"day_ended",NOT_CONFIRMED:"not_confirmed"}),bl=Object.freeze({SOON:"soon",NEXT:"next",NOW:"now"}),gl=Object.freeze({DONE:"done",NOW:"now",LATER:"later"}),wl=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),kl=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),El=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",CENTRE:"centre"}),Sl=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent"}),Lr=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",DISK_FULL:"disk_full",JOURNAL_LOST:"journal_lost",SCANNER_LOST:"scanner_lost",OTHER:"other"}),xl=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_PROCEDURE:"unknown_procedure",UNKNOWN_DOSSIER:"unknown_dossier",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",UNKNOWN_SIGN_IN:"unknown_sign_in",UNKNOWN_RATING:"unknown_rating",UNKNOWN_CASE:"unknown_case",UNKNOWN_APPOINTMENT:"unknown_appointment",UNKNOWN_SUGGESTION:"unknown_suggestion",SLOT_FULL:"slot_full",TOO_EARLY:"too_early",TOO_LATE:"too_late",UNKNOWN_CAMPAIGN:"unknown_campaign",UNKNOWN_FORM:"unknown_form",WRONG_STATE:"wrong_state",ALREADY_RATED:"already_rated",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",CARD_LIMIT:"card_limit",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function Ur(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function Wr(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var Ui=[1008,4401,4403,4404],Wi=8e3;function Ki(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let s="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?s+"?"+r.join("&"):s}function Fi(e){return Ui.includes(e.code)?e.reason||"not_allowed":""}function Kr(e){let t=new io(e,e.host||Ur());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var io=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:""},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=Ki(t,n,this.reached,!!o),s;try{s=this.host.connect(r)}catch(a){this.host.report(a),this.lost("");return}this.socket=s,s.onopen=()=>{let a=this.options.token;a&&s.send(JSON.stringify({type:"authorize",token:a}))},s.onmessage=a=>this.socket===s&&this.receive(a.data),s.onclose=a=>this.socket===s&&this.lost(Fi(a)),s.onerror=()=>{},this.watch(Wi)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(""))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(Wr(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=Bi(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost("")}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):t.type==="door"?this.options.onDoor?.(t):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:""}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost("")}};function Bi(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}function Fr(e,t){switch(t.type){case"skip":case"rating.asked":case"case.assigned":case"case.closed":case"suggestion.replied":case"text.erased":case"survey.handed_out":case"appointment.booked":case"appointment.moved":case"appointment.cancelled":case"appointment.arrived":case"appointment.missed":return e;case"day.opened":return{...Hr(e,t.data.waiting),business_day:t.data.business_day,tickets:[]};case"day.closed":return{...e,tickets:[]};case"day.doubted":return{...e,business_day:t.data.business_day,clock_day:t.data.clock_day};case"counter.opened":return ao(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return ao(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return ao(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return ji(e,t);case"service.opened":case"service.closed":return Br(e,t.data.service,{open:t.type==="service.opened"});default:return Hi(e,t.data)}}function Hi(e,{ticket:t,waiting:n}){return t?Hr(Re(e,t),n):e}function Re(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function ct(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function ao(e,t,n,o,r){return ct(e,{code:t,state:n,clerk:o,pause_reason:r})}function ji(e,t){let{device:n,kind:o,name:r}=t.data,s=e.devices.find(c=>c.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?s?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:s?.trouble??null,seen_at:t.at},l=s?e.devices.map(c=>c.id===n?a:c):[...e.devices,a];return{...e,devices:l}}function Br(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function Hr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>Br(n,o,{waiting:r}),e)}function ee(e){return e.clerk_rules}function jr(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-ke(e)>=o*6e4?o:null}function ke(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function $n(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function qr(e,t,n,o=!1){return st.filter(s=>s.id!=="add-errand"||o).filter(s=>s.from.includes(e.state)&&(n||qi(s,e,t)))}function qi(e,t,n){return e.id==="print"?!0:e.id==="priority"?hn(n,t.service):e.id==="call"&&t.state==="waiting"?!1:t.counter===n.code?!0:t.for_counter?t.for_counter===n.code:hn(n,t.service)}function hn(e,t){return e.services.includes(t)||!!e.profile?.some(n=>n.code===t)}var Vi=["clerk","supervisor","admin"];function ze(e){return[...new Set(e.rights.filter(t=>Vi.includes(t.role)).map(t=>t.office))]}function ft(e,t){return Ye(e)||t.clerks_may_choose}function Ye(e){return e?.role==="supervisor"||e?.role==="admin"}function Vr(e,t){return e==="finish"||e==="go-on"?Math.min(Zn,t.undo_seconds*1e3):Zn}var Gr={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function B(e,t,n={},o=Gr){let r=new AbortController,s=setTimeout(()=>r.abort(),5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:Gi(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await zi(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(s)}}var uo=new Map;async function Dt(e,t,n={},o=()=>{},r=Gr){let s=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??uo.get(s)??Pt();for(let l=1;;l+=1){let c=await B(e,t,{...n,key:a},r),d=pt(c);if(d?l===3&&uo.set(s,a):uo.clear(),!d||l===3)return{...c,tries:l};o(),await r.pause(400*2**(l-1))}}function pt(e){return e.outcome==="lost"||e.outcome==="refused"&&e.status>=502}function Gi(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function zi(e){let t=await e.text(),n=t===""?null:Yi(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",field:o.errors?.[0]?.field??null,retryAfterSeconds:r>0?r:null,tries:1}}function Yi(e){try{return JSON.parse(e)}catch{return null}}function Pt(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var yn="luot.clerk.office";function Mt(){let e=sessionStorage.getItem(yn);return B("GET",e===null?"/me":`/me?office=${encodeURIComponent(e)}`)}function zr(e){return sessionStorage.setItem(yn,e),Mt()}function bn(){sessionStorage.removeItem(yn)}function lo(e){let t=ze(e),n=sessionStorage.getItem(yn);return t.includes(e.office)&&(t.length===1||n===e.office)}var co=["called","serving"];function Jr(e,t,n,o){let r=e.counters.find(d=>d.code===t);if(!r)return null;let s=e.office.services.filter(d=>r.services.includes(d.code)),a=d=>d.counter===t||r.services.includes(d.service),l=d=>e.tickets.filter(p=>p.state===d),c=Qi(l("waiting").filter(d=>Ji(d,r,o)),n);return{counter:r,services:s,ticket:Xi(e,t),line:c,next:c.find(d=>Zi(d,o))??null,counts:s.map(d=>ea(d,c,o)),parked:Yr(l("parked").filter(a),d=>d.remind_at),missed:Yr(l("no_show").filter(a),d=>d.finished_at).reverse()}}function Ze(e){return e.state==="waiting"&&!!e.from_home&&!e.confirmed_at}function Zi(e,t){return!Ze(e)&&(ke(e)<=t||!e.appointment_at)}function Ji(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-ke(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function Yr(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function Je(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function Xi(e,t){return e.tickets.filter(n=>n.counter===t&&co.includes(n.state)).reduce((n,o)=>n===null||Zr(o)>Zr(n)?o:n,null)}function Zr(e){return e.called_at===null?0:Date.parse(e.called_at)}function Qi(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||ke(o)-ke(r)||o.number.localeCompare(r.number))}function ea(e,t,n){let o=t.filter(s=>s.service===e.code),r=o.length?Math.max(...o.map(s=>n-ke(s))):null;return{service:e,waiting:o.length,longestMs:r}}function Xr(e,{seat:t,now:n,awaited:o}){let r=Ye(e.person)?null:e.clock_day,s=e.clock_day===e.business_day?"clock_opened":"clock",a=r?[{id:`${s}:${r}`,kind:s,code:r}]:[],l=_=>_.print==="failed"||_.print==="pending"&&n>=(o.get(_.id)??1/0),c=e.tickets.filter(_=>l(_)&&(_.state==="waiting"||_.state==="called")).map(_=>({id:`print:${_.id}`,kind:"print",ticket:_,code:_.print_reason??void 0})),d=e.tickets.filter(_=>_.counter===t&&Je(_,n)).map(_=>({id:`parked:${_.id}:${_.remind_at}`,kind:"parked",ticket:_})),p=e.devices.flatMap(_=>{let h=_.trouble??(_.online||_.seen_at===null?null:"offline");return h===null?[]:[{id:`device:${_.id}:${h}`,kind:"device",device:_,code:h}]});return[...a,...c,...d,...p]}function gn(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}var v=$(void 0),dt=$(null),b=$(null),A=$(null);re(()=>{let e=b.value?.counters.find(t=>t.code===A.value);ro.value=e?.place??"counter"});var mt=$(null),wn=$([]),me=$(null),Ut=$(0),Wt=$(Date.now()),T=J(()=>Wt.value+Ut.value),Xe=$(null),y=$(null),te=$(null),ta=1e4,Lt=$({text:"",number:0}),Ee=$(null),Se=$(new Set),Kt=$(new Map),xe=$(!1),Qe=$(!1),O=J(()=>b.value&&A.value?Jr(b.value,A.value,wn.value,T.value):null),le=J(()=>O.value?.counter.state==="paused"),_e=J(()=>b.value?ee(b.value.office):null),I=J(()=>me.value?.state==="down"),Qr=J(()=>b.value?Xr(b.value,{seat:A.value,now:T.value,awaited:Kt.value}).filter(e=>!Se.value.has(e.id)):[]),kn=J(()=>te.value!==null&&Wt.value<te.value.until?te.value:null),et=J(()=>{let e=Ee.value;if(e===null||T.value>=e.until)return null;let t=b.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-T.value)}});function _t(e){return it(e,O.value?.ticket??null)}function De(e){Lt.value={text:e,number:Lt.value.number+1}}function C(e,t){let n=e==="bad"||e==="warn"?1/0:Wt.value+ta;te.value={tone:e,text:t,number:(te.value?.number??0)+1,until:n},De(t)}function ce(e){b.value&&(b.value=e(b.value))}function En(){b.value=null,A.value=null,dt.value=null,Qe.value=!1,mt.value=null,wn.value=[],me.value=null,Ee.value=null,te.value=null,De(""),Xe.value=null,Kt.value=new Map}var na=200,oa=3e4,Ft=null,po,es,fo=0;function ts(e,t){Ht();let n={office:e.office,onHello:o=>{Ut.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{Y(()=>{b.value=o,Pr(o.office.accent),o.person&&(v.value=o.person)}),fe(),Bt(t)},onEvent:o=>ra(o,t),onConnection:o=>{let r=me.value?.state==="down";me.value=o,r&&o.state==="connected"&&C("good",i("connection.back")),o.refused&&Bt(t)}};Ft=Kr(n),es=window.setInterval(fe,oa)}function Ht(){Ft?.close(),Ft=null,window.clearTimeout(po),window.clearInterval(es)}function ra(e,t){if(b.value&&(b.value=Fr(b.value,e),e.type!=="skip"))switch(("ticket"in e.data||e.type.startsWith("day."))&&fe(),e.type){case"ticket.print_failed":sa(e.data.ticket.id);break;case"counter.paused":e.data.counter===A.value&&(Xe.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==A.value)return;Xe.value=null,Bt(t)}}function sa(e){let t=new Set(Se.value);t.delete(`print:${e}`),Se.value=t}async function Bt(e){let[t,n]=[Ft,A.value],o=await Mt();if(Ft!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(v.value=o.body,n===null||A.value!==n||o.body.counter===n))return;let r=b.value?.counters.find(s=>s.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function fe(){window.clearTimeout(po),po=window.setTimeout(ia,na)}async function ia(){let e=v.value?.office,t=A.value;if(!e||!t)return;fo+=1;let n=fo,o=await B("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==A.value||n!==fo)return;let r=o.body.tickets;wn.value=r.map(s=>s.id)}var P=$(null),Te=$(""),Sn=null;function V(e,{ticket:t=null,act:n=null}={}){P.value===null&&(Sn=document.activeElement),Te.value="",te.value=null,P.value={kind:e,ticket:t,act:n,key:Pt()}}function ie(){Te.value="",P.value=null}function vt(e){e!==null&&P.value===e&&ie()}function ns(){if(Sn===null)return;let e=Sn;Sn=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function mo(){document.querySelector("form.panel")?.requestSubmit()}var jt=null,_o=!1;async function K(e,t){y.value?.id===e||_o||(jt!==null&&(_o=!0,await jt,_o=!1),y.value={id:e,again:!1},jt=t().finally(()=>{y.value=null,jt=null}),await jt)}function os(){y.value&&(y.value={...y.value,again:!0})}function qt(e){if(!e.warning)return null;let t=e.warning.services.map(n=>ae(n));return i(`warning.${e.warning.code}`,{services:t.join(", ")})}function ae(e){let t=b.value?.office.services.find(n=>n.code===e);return t?x(t.name):e}var E=$(""),Pe=$(null),aa=2e3;async function vo(){let e=await Mt();if(e.outcome==="done")return ss(e.body);if(e.outcome==="refused"&&e.status===401){bn(),v.value=null;return}E.value="page.unreachable",window.setTimeout(vo,aa)}async function rs(e,t){if(e===""||t===""){E.value=i("sign_in.empty");return}let n=await B("POST","/sign-in",{body:{user:e,password:t},language:X.value});n.outcome==="done"?await ss(n.body.person):n.outcome==="lost"?E.value=i("sign_in.lost"):n.code==="not_signed_in"?E.value=i("sign_in.wrong"):n.code==="too_many_requests"?E.value=i("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):E.value=se(n)}async function ss(e){let t=ze(e),[n]=t;lo(e)?yo(e):n!==void 0&&t.length===1?await $o(n):ho(e)}function ho(e){Ht(),bn(),ie(),Y(()=>{En(),E.value="",v.value=e,dt.value=ze(e)})}function is(){v.value&&ho(v.value)}async function $o(e){let t=await zr(e);if(t.outcome==="done"&&lo(t.body))return yo(t.body);if(t.outcome==="done")return ho(t.body);if(t.outcome==="refused"&&t.status===401)return Vt(i("sign_in.expired"));E.value=t.outcome==="lost"?i("sign_in.lost"):se(t)}function yo(e){ie(),Y(()=>{En(),E.value="",v.value=e,A.value=e.counter}),ts(e,as)}async function ht(){if((await B("POST","/sign-out")).outcome==="lost"){E.value=i("sign_in.lost");return}Vt("")}function Vt(e){Ht(),bn(),Y(()=>{En(),Pe.value=null,v.value=null,E.value=e})}function as(e){if(e==="signed_out"){Vt(i("sign_in.expired"));return}let t=b.value?.counters.find(r=>r.code===A.value),n=W(t??{code:String(A.value)});if(e==="closed"){ls(),E.value=i("choose.was_closed",{counter:n});return}Ht();let o=t?.clerk===v.value?.name;Y(()=>{mt.value={counter:n,by:o?null:t?.clerk??null},A.value=null})}function bo(){return Bt(as)}function us(){v.value&&yo({...v.value,counter:null})}function ls(){ie(),Y(()=>{A.value=null,te.value=null})}function go(e,t){return E.value="",K(`open:${e.code}`,()=>ua(e,t))}async function ua(e,t){let n=await Dt("POST",ds(e.code,"open"),{body:{take_over:t},language:X.value});n.outcome==="done"?(Y(()=>{ce(o=>ct(o,n.body)),Pe.value=null,A.value=e.code,v.value&&(v.value={...v.value,counter:e.code})}),fe()):n.outcome==="refused"&&n.code==="counter_taken"?Pe.value={counter:e,clerk:la(e.code)}:(Pe.value=null,E.value=n.outcome==="lost"?i("sign_in.lost"):se(n))}function la(e){return b.value?.counters.find(t=>t.code===e)?.clerk??""}async function wo(e,t){let n=A.value;if(n===null)return null;if(I.value)return C("bad",i("connection.refuse")),null;let o=await Dt("POST",ds(n,e),{body:t,language:X.value});return o.outcome==="done"?(ce(r=>ct(r,o.body)),o.body):(C("bad",o.outcome==="lost"?i("refused.lost_act"):se(o)),bo(),null)}function cs(e){return K("pause",async()=>{let t=await wo("pause",{reason:e});if(t===null)return;let n=qt(t);C(n?"warn":"quiet",n??i("done.pause"))})}function fs(){return K("open",async()=>{await wo("open",{take_over:!1})&&C("good",i("done.resume"))})}function ps(){return K("close",async()=>{let e=await wo("close",{});e!==null&&(ls(),E.value=qt(e)??"",v.value&&(v.value={...v.value,counter:null}))})}function ds(e,t){return`/offices/${v.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function pe(e,{method:t="POST",...n}){te.value=null;let o=`/offices/${v.value?.office}${e}`;return Dt(t,o,{...n,language:X.value},os)}function ko(e,t,n={}){return pe(`/tickets/${t}/${e}`,{body:{counter:A.value,...n}})}async function ms(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await B("GET",`/offices/${v.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function xn(e,t,n){Y(()=>{ce(a=>Re(a,t));let o=T.value,r=o+(_e.value?Vr(e,_e.value):0);Ee.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},te.value=null;let s=Math.round((r-o)/1e3);De(s>0?`${n}. ${i("spoken.undo",{seconds:s})}`:n)}),fe()}function $t(e,t,n="good"){Y(()=>{ce(o=>Re(o,e)),Ee.value?.ticket===e.id&&(Ee.value=null),C(n,t)}),fe()}function ve(e){e.outcome==="lost"?C("bad",i("refused.lost_act")):e.outcome==="refused"&&(C("bad",se(e)),bo(),fe())}function ne(){return I.value&&C("bad",i("connection.refuse")),I.value}var Gt=$(!1),tt=$("");function yt(e){tt.value="",Gt.value=e}function _s(){if(!ne())return K("day",ca);tt.value=i("connection.refuse")}async function ca(){let e=b.value?.clock_day??"",t=await pe("/day/set",{});t.outcome==="lost"?tt.value=i("day.lost"):t.outcome==="refused"?tt.value=se(t):(yt(!1),C("good",i("day.done",{day:e&&Ge(e)})))}function bt(e){return(e.errands??[]).filter(t=>t.state==="later")}function Tn(e,t){return bt(e).find(n=>t?.services.includes(n.service))?.service??null}function On(e,t){return(e.errands?.length||1)<(t.office.errands_a_number??0)}function vs(e,t){let n=t.counters.filter(r=>r.services.includes(e.service)),o=n.filter(r=>r.state==="open");return o.length?o:n}var Cn=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<tr?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}hadItsEffect(t){return this.unanswered!==null&&this.unanswered.ticket!==t}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var nt=new Cn(Pt);function An(){if(!nt.counts(performance.now())||ne())return;if(le.value)return fs();let e=O.value?.ticket??null;return e&&_e.value?.outcome_needed?V("outcome",{ticket:e.id}):(P.value!==null&&ie(),K("next",()=>$s({})))}function hs(e){return ne()?void 0:K("next",()=>$s(e))}async function $s(e){let t=P.value,n=O.value?.ticket??null,o=nt.keyFor(n?.id??null),r=await pe(`/counters/${A.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){nt.lost(),C("bad",i("refused.lost"));return}if(pt(r)?nt.lost():nt.answered(),r.outcome==="refused")return ve(r);vt(t),n!==null&&bt(n).length>0&&_a(n),r.body===null?fa():r.body.state!=="called"?ys(r.body):So("next",r.body)}function So(e,t){let n=O.value?.counter,o=Array.from(t.number).join(" ");xn(e,t,i("spoken.next",{number:o,counter:n?W(n):""}))}function ys(e){let t=i(`state.${e.state}`);$t(e,i("done.before",{number:e.number,state:t}),"quiet")}function bs(){let e=O.value?.ticket??null;y.value!==null||e?.state!=="called"||!nt.hadItsEffect(e.id)||(nt.answered(),So("next",e))}function fa(){Ee.value=null,C("quiet",i(O.value?.line.some(Ze)?"done.unconfirmed":"done.nobody")),fe()}function he(e,t=O.value?.ticket??null){if(!ne()){if(t===null)return C("quiet",i("refused.nobody_here"));if(!it(e,t)){let n=i(`state.${t.state}`);return C("quiet",i("refused.impossible",{act:i(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!pa(e))?V(e.asks,{ticket:t.id,act:e}):gs(e,t,{})}}function pa(e){return _e.value?.outcome_needed&&(e.id==="finish"||!!O.value?.ticket)}function $e(e,t,n){return ne()?void 0:gs(e,t,n)}function gs(e,t,n){return K(e.id,()=>da(e,t,n))}async function da(e,t,n){let o=P.value,r=await ko(e.id,t.id,n),s=r.outcome==="done"?r.body:await ms(e,t,r);if(s===null)return ve(r);vt(o),e.id==="finish"&&ws(s)?ma(s):e.to&&s.state!==e.to?ys(s):e.id==="call"?So(e.id,s):e.undoable?xn(e.id,s,i(`done.${e.id}`,Eo(s))):$t(s,i(`done.${e.id}`,Eo(s)))}function ws(e){return e.state==="waiting"&&(e.errands??[]).some(t=>t.state==="done")}function ma(e){let t=ks(e);xn("go-on",e,t),C("good",t)}async function _a(e){let t=await B("GET",`/offices/${e.office}/tickets/${e.id}`);t.outcome==="done"&&ws(t.body)&&C("good",ks(t.body))}function ks(e){let t=b.value?vs(e,b.value):[],{number:n,service:o}=Eo(e),r=t.map(W).join(", ");return r?i("errands.where",{number:n,service:o,where:r}):i("errands.next",{number:n,service:o})}function Eo(e){let t=b.value?.office,n=t?.services.find(a=>a.code===e.service),o=b.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?W(o??{code:e.for_counter}):null,s=n?x(n.name):e.service;return{number:e.number,service:s,where:r===null?s:`${s} · ${r}`,time:e.remind_at?Q(Date.parse(e.remind_at),t?.timezone):""}}function Nn(){return ne()?void 0:K("undo",va)}async function va(){let e=et.value;if(e===null)return C("quiet",i("refused.nothing_to_undo"));let t=await ko("undo",e.ticket);if(pt(t))return ve(t);if(Ee.value=null,t.outcome!=="done")return ve(t);Y(()=>{ce(n=>Re(n,t.body)),C("good",i("done.undo",{number:e.number}))}),fe()}var zt=$(!1),Me=$(null);function Yt(e){Me.value=null,zt.value=e}function In(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function Es(e,t){if(!In(e,t).some(n=>n.after_minutes===null)){Me.value={tone:"bad",text:i("profiles.last")};return}if(ne()){Me.value={tone:"bad",text:i("connection.refuse")};return}return K(`profile:${e.code}:${t}`,()=>ha(e,In(e,t)))}async function ha(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await pe(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")Me.value={tone:"bad",text:i("refused.lost_act")};else if(o.outcome==="refused")Me.value={tone:"bad",text:se(o)};else{ce(s=>ct(s,o.body));let r=qt(o.body);Me.value=r?{tone:"warn",text:r}:{tone:"good",text:i("profiles.done",{counter:W(e)})}}}function $a(e){if(Qe.value||zt.value||Gt.value)return null;if(e.key==="F1")return()=>xe.value=!xe.value;if(xe.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:ya(e.key);if(e.altKey||e.metaKey)return null;let t=P.value;if(t&&e.key==="Escape")return ie;if(t&&e.code==="NumpadEnter")return null;if(Yn.includes(e.code)||Yn.includes(e.key))return t?.kind==="outcome"&&t.act===null?mo:An;let n=rr(e.key);return n?t?.act===n&&t.ticket===O.value?.ticket?.id?mo:()=>he(n):null}function ya(e){return e.toLowerCase()==="z"?Nn:e.toLowerCase()===or?()=>V("issue"):e===nr?ba:null}function ba(){document.querySelector(".waiting .row-button")?.focus()}function Ss(){window.addEventListener("keydown",e=>{if(O.value===null)return;let t=$a(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var Rn=$(null),ot=$(null);function Dn(e){ot.value=null,Rn.value=null,Qe.value=e,e&&xo()}async function xo(){let e=await B("GET","/me/sign-ins",{language:X.value});e.outcome==="done"?Rn.value=e.body.sign_ins:To(e)}async function xs(e,t){let n=e===""?"old":t===""?"new":null;if(n!==null)return Zt("bad",i("account.empty"),n),!1;ot.value=null;let o={body:{old:e,new:t},language:X.value},r=await B("POST","/me/password",o);return pt(r)&&(r=await B("POST","/me/password",o)),r.outcome!=="done"?(To(r),!1):(Zt("good",i("account.changed")),await xo(),!0)}function Ts(e){return K(`end:${e.id}`,async()=>{let t=await B("DELETE",`/me/sign-ins/${e.id}`,{language:X.value}),n=t.outcome==="refused"&&t.code==="unknown_sign_in";return t.outcome!=="done"&&!n?To(t):(Zt("good",i("account.ended")),xo())})}function To(e){e.outcome==="refused"&&e.status===401?Vt(i("sign_in.expired")):e.outcome==="refused"?Zt("bad",se(e),e.field):Zt("bad",i("account.lost"))}function Zt(e,t,n=null){ot.value={tone:e,text:t,field:n}}function ye({label:e,wide:t=!1,onClose:n,children:o}){let r=L(null);return z(()=>{let s=r.current;return s?.showModal(),s&&(s.scrollTop=0),()=>s?.close()},[]),u`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}var ga={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],person:["M12 11a3.400 3.400 0 1 0 0-6.800A3.400 3.400 0 0 0 12 11Z","M5 19.500c0-3.600 2.800-5.900 7-5.900s7 2.300 7 5.900"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return u`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(ga[e]??[]).map(n=>u`<path d=${n} />`)}
  </svg>`}function de(){return u`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}function Jt({id:e,label:t,autocomplete:n,describedBy:o,wrong:r,children:s}){let[a,l]=Z(!1);return u`<div class="field">
    <label for=${e}>${t}</label>
    <div class="field-with-button">
      <input id=${e} name=${e} type=${a?"text":"password"} autocomplete=${n}
        aria-describedby=${o} aria-invalid=${r} />
      <button type="button" class="show-password" aria-pressed=${a} aria-label=${`${i("sign_in.show")}: ${t}`}
        onClick=${()=>l(!a)}>
        <${m} name="eye" />
      </button>
    </div>
    ${s}
  </div>`}function gt(){let e=v.value?.name??"";return u`<button
    type="button"
    class="tool"
    data-act="account"
    aria-haspopup="dialog"
    aria-label=${`${e}: ${i("account.title")}`}
    onClick=${()=>Dn(!0)}
  >
    <${m} name="person" /><span class="top-person">${e}</span>
  </button>`}function wt(){if(!Qe.value)return null;let e=ot.value;return u`<${ye} label=${i("account.title")} onClose=${()=>Dn(!1)}>
    <h2>${i("account.title")}</h2>
    <${wa} />
    <${Ea} />
    <p class="account-part"><a class="link" href="/cases/">${i("account.cases")}</a></p>
    <div class="account-foot">
      <p id="account-words" role="status" class="panel-words" data-tone=${e?.tone??"quiet"}>
        ${e&&u`<${m} name=${e.tone==="good"?"check":"alert"} /><span>${e.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Dn(!1)}>${i("help.close")}</button>
    </div>
  <//>`}function wa(){let e=L(null),t=ot.value?.field??null;return u`<form ref=${e} class="account-part" onSubmit=${async o=>{o.preventDefault();let r=new FormData(e.current);await xs(String(r.get("old")),String(r.get("new")))?e.current?.reset():ka(ot.value?.field??null)}} noValidate>
    <h3>${i("account.password")}</h3>
    <input type="text" name="user" autocomplete="username" value=${v.value?.user} readonly hidden />
    <${Jt} id="old" label=${i("account.old")} autocomplete="current-password"
      describedBy="account-words" wrong=${t==="old"} />
    <${Jt} id="new" label=${i("account.new")} autocomplete="new-password"
      describedBy="account-note account-words" wrong=${t==="new"} />
    <p id="account-note" class="dialog-note">${i("account.note")}</p>
    <button type="submit" class="strong-button">${i("account.change")}</button>
  </form>`}function ka(e){(e==="old"||e==="new")&&document.getElementById(e)?.focus()}function Ea(){let e=L(null);return u`<section class="account-part" aria-labelledby="sign-ins">
    <h3 id="sign-ins" ref=${e} tabindex="-1">${i("account.sign_ins")}</h3>
    <ul class="sign-ins">
      ${(Rn.value??[]).map(t=>u`<${Sa} key=${t.id} signIn=${t} title=${e} />`)}
    </ul>
  </section>`}function Sa({signIn:e,title:t}){let n={since:Cs(e.since),seen:Cs(e.seen_at),address:e.address??i("account.unknown_address")},o=async()=>{await Ts(e),t.current?.focus()};return u`<li class="sign-in" data-current=${e.current}>
    <p>
      <strong>${Os(e)}</strong>
      <span>${i("account.facts",n)}</span>
    </p>
    ${e.current?u`<em>${i("account.current")}</em>`:u`<button
          type="button"
          class="quiet-button"
          aria-label=${`${i("account.end")}: ${Os(e)}, ${i("account.facts",n)}`}
          aria-busy=${y.value?.id===`end:${e.id}`}
          onClick=${o}
        >
          <${m} name="door" />${i("account.end")}
        </button>`}
  </li>`}function Os({counter:e}){return e===null?i("account.no_counter"):W(b.value?.counters.find(t=>t.code===e)??{code:e})}function Cs(e){return e.slice(11,16)}var xa=6;function Ns({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="aside">
    ${e.parked.length>0&&u`<${As} label=${i("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&u`<${As} label=${i("missed.title")} name="missed" tickets=${e.missed.slice(0,xa)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>V("issue")}>
        <${m} name="ticket" />${i("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${Oo} />
    </div>
  </div>`}function Oo(){return Ye(v.value)?u`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>Yt(!0)}>
    <${m} name="people" />${i("profiles.open")}
  </button>`:null}function As({label:e,name:t,tickets:n,timezone:o}){return u`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>u`<${Ta} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function Ta({ticket:e,timezone:t}){let n=Je(e,T.value),o=e.state==="parked"&&e.remind_at?Q(Date.parse(e.remind_at),t):null;return u`<button type="button" class="chip" data-due=${n} onClick=${()=>V("ticket",{ticket:e.id})}>
    ${n&&u`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&u`<span>${n?i("parked.now"):o}</span>`}
  </button>`}var Oa=".work .main-button, .counter-card";function Pn({hall:e}){return!e.clock_day||!e.business_day||!Ye(v.value)?null:u`<${Ca} clockDay=${e.clock_day} openDay=${e.business_day} />`}function Ca({clockDay:e,openDay:t}){let n=L(null),o=L(!1),r=Gt.value;z(()=>{o.current&&!r&&n.current?.focus(),o.current=r},[r]),z(()=>Na,[]);let s={clock:Ge(e),open:Ge(t)};return u`<section class="banner day-strip" data-tone="wait" aria-label=${i("day.label")}>
    <${m} name="alert" />
    <p class="banner-text" role="alert">
      ${t===e?u`<strong>${i("trouble.clock_opened",{day:s.clock})}</strong>${" "}${i("day.what_opened")}`:u`<strong>${i("day.differs",s)}</strong>${" "}${i("day.what")}`}
    </p>
    <button ref=${n} type="button" class="plain-button" aria-haspopup="dialog" onClick=${()=>yt(!0)}>
      ${i("day.set")}
    </button>
    ${r&&u`<${Ia} days=${s} becomes=${Aa(t,e)} />`}
  </section>`}function Aa(e,t){return e===t?"day.stays":e<t?"day.ends":"day.carries"}function Na(){yt(!1),queueMicrotask(()=>{document.activeElement===document.body&&document.querySelector(Oa)?.focus()})}function Ia({days:e,becomes:t}){return u`<${ye} label=${i("day.title",e)} onClose=${()=>yt(!1)}>
    <h2>${i("day.title",e)}</h2>
    <p>${i(t,e)}</p>
    <p class="dialog-note">${i("day.look",e)}</p>
    <p class="complaint" role="alert">
      ${tt.value&&u`<${m} name="alert" /><span>${tt.value}</span>`}
    </p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${()=>yt(!1)}>${i("day.no")}</button>
      <button
        type="button"
        class="strong-button"
        aria-busy=${y.value?.id==="day"}
        aria-disabled=${I.value}
        onClick=${_s}
      >
        ${i("day.do",e)}
      </button>
    </div>
  <//>`}function Le(){return u`<div class="languages" role="group" aria-label=${i("language.label")}>
    ${Rt.map(e=>u`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${X.value===e}
        aria-label=${`${i(`language.short.${e}`)} ${i(`language.${e}`)}`}
        onClick=${()=>so(e)}
      >
        ${i(`language.short.${e}`)}
      </button>`)}
  </div>`}var Ra=3;function Is({desk:e,hall:t}){return u`<header class="top">
    <${de} />
    <h1 class="top-counter">${W(e.counter)}</h1>
    <p class="top-services">${Da(e)}</p>
    <${Co} />
    <${Ao} />
    <p class="top-clock">${Q(T.value,t.office.timezone)}</p>
  </header>`}function Da({counter:e,services:t}){return t.length>Ra?x(e.name):t.map(n=>x(n.name)).join(" · ")}function Co(){return u`<div class="tools">
    <${gt} />
    <${Le} />
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-label=${`${i("help.open")} F1`}
      onClick=${()=>xe.value=!0}
    >
      <${m} name="keyboard" />
      <kbd>F1</kbd>
    </button>
    <button
      type="button"
      class="quiet-button"
      data-act="close"
      aria-busy=${y.value?.id==="close"}
      aria-disabled=${I.value}
      onClick=${ps}
    >
      <${m} name="door" />${i("act.close")}
    </button>
  </div>`}function Ao(){let e=me.value?.state??"connecting";return u`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${i(`connection.${e}`)}
  </p>`}function Mn({hall:e}){if(!zt.value)return null;let t=Me.value;return u`<${ye} label=${i("profiles.title")} wide onClose=${()=>Yt(!1)}>
    <h2>${i("profiles.title")}</h2>
    <p class="dialog-note">${i("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>u`<${Pa} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&u`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Yt(!1)}>${i("help.close")}</button>
    </div>
  <//>`}function Pa({counter:e,services:t}){return u`<li class="profile">
    <p class="profile-counter">
      <strong>${W(e)}</strong>
      <span data-state=${e.state}>${e.clerk??i(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${W(e)}>
      ${t.map(n=>u`<${Ma} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function Ma({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!In(e,t.code).some(a=>a.after_minutes===null),s=y.value?.id===`profile:${e.code}:${t.code}`;return u`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${s}
    aria-disabled=${r||I.value}
    title=${r?i("profiles.last"):x(t.name)}
    onClick=${()=>Es(e,t.code)}
  >
    ${n&&u`<${m} name="check" />`}${x(t.name)}
    ${o!==null&&u` <small>${i("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&u` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function Rs({hall:e}){let t=L(null);return z(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===v.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${de} /><${Le} />
        <${Oo} />
        <${La} />
        <${gt} />
        <button type="button" class="quiet-button" onClick=${ht}>
          <${m} name="door" />${i("sign_out.do")}
        </button>
      </div>
      <${Pn} hall=${e} />
      <p class="arrival-lead">${i("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${i("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${E.value&&u`<${m} name="alert" /><span>${E.value}</span>`}
      </p>
      ${e.counters.length===0&&u`<p>${i("choose.none")}</p>`}
      <ul class="counters" ref=${t}>
        ${e.counters.map(n=>u`<${Ua} key=${n.code} counter=${n} />`)}
      </ul>
      <${Ao} />
    </div>
    <${Ka} />
    <${Mn} hall=${e} />
    <${wt} />
  </main>`}function La(){return v.value===null||v.value===void 0||ze(v.value).length<2?null:u`<button type="button" class="quiet-button" data-act="office" onClick=${is}>
    <${m} name="transfer" />${i("office.other")}
  </button>`}function Ua({counter:e}){let t=y.value?.id===`open:${e.code}`;return u`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>go(e,!1)}
    >
      <span class="counter-name">${W(e)}</span>
      <span class="counter-services">${x(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?i("choose.opening",{place:vn(e)}):Wa(e)}</span
      >
    </button>
  </li>`}function Wa(e){return e.state==="closed"?i("choose.free"):i(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function Ka(){if(Pe.value===null)return null;let{counter:e,clerk:t}=Pe.value,n={counter:W(e),name:t},o=()=>{Pe.value=null},r=t===v.value?.name;return u`<${ye} label=${i("take_over.title",n)} onClose=${o}>
    <h2>${i("take_over.title",n)}</h2>
    <p>${i(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${i("take_over.what",{place:vn(e)})}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${i("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>go(e,!0)}>
        ${i("take_over.do",n)}
      </button>
    </div>
  <//>`}function Ds({offices:e}){let t=L(null),n=Ba(e);return z(()=>{document.activeElement===document.body&&t.current?.querySelector("button")?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${de} /><${Le} />
        <${gt} />
        <button type="button" class="quiet-button" onClick=${ht}>
          <${m} name="door" />${i("sign_out.do")}
        </button>
      </div>
      <p class="arrival-lead">${i("choose.hello",{name:v.value?.name??""})}</p>
      <h1>${i(e.length>0?"office.title":"office.none")}</h1>
      ${e.length===0&&u`<p>${i("office.none_note")}</p>`}
      <p class="complaint" role="alert">
        ${E.value&&u`<${m} name="alert" /><span>${E.value}</span>`}
      </p>
      <ul class="counters" ref=${t}>
        ${e.map(o=>u`<li key=${o}>
            <button type="button" class="counter-card" data-state="closed" data-office=${o} onClick=${()=>$o(o)}>
              <span class="counter-name">${Fa(n,o)}</span>
              <span class="counter-services">${o}</span>
            </button>
          </li>`)}
      </ul>
    </div>
    <${wt} />
  </main>`}function Fa(e,t){let n=e[t];return n?x(n):t}function Ba(e){let[t,n]=Z({});return z(()=>{for(let o of e)B("GET",`/offices/${encodeURIComponent(o)}`).then(r=>{r.outcome==="done"&&n(s=>({...s,[o]:r.body.name}))})},[e]),t}var Ha={free:"desk",called:"walking",serving:"desk",paused:"pause"};function Ps({desk:e}){let{ticket:t}=e,n=t?t.state:le.value?"paused":"free";return u`<section class="at-counter" data-state=${n} aria-label=${i("acts.label")}>
    <p class="at-state"><${m} name=${Ha[n]??"desk"} />${i(`state.${n}`)}</p>
    ${t?u`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${ja} ticket=${t} />`:u`<${za} />`}
  </section>`}function ja({ticket:e}){let t=Ve(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return u`<div class="at-details">
      <p class="at-service">${ae(e.service)}</p>
      <${No} ticket=${e} />
      <p class="at-note">
        <span class="long">${i("ticket.waited",{duration:t})}</span>
        <span class="short">${i("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.call_count>1&&u`<p class="at-note">${i("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&u`<${Xt} />`}
      <${qa} ticket=${e} />
      <${Va} ticket=${e} />
      <${Ga} />
    </div>
    <${Ms} from=${n} label=${i(`timer.${e.state}`)} />`}function No({ticket:e}){let t=bt(e);if(t.length===0)return null;let n=t.map(o=>ae(o.service)).join(", ");return u`<span class="at-note at-errands">${i("errands.left",{services:n})}</span>`}function qa({ticket:e}){let t=Tn(e,O.value?.counter),n=ge("add-service");return t===null||!_t(n)?null:u`<button type="button" class="go-on" onClick=${()=>$e(n,e,{service:t})}>
    <${m} name="arrow" />${i("errands.go_on",{service:ae(t)})}
  </button>`}function Va({ticket:e}){let t=ge("finish");return bt(e).length===0||!_t(t)||_e.value?.outcome_needed?null:u`<button type="button" class="add-service" onClick=${()=>$e(t,e,{visit:!0})}>
    <${m} name="close" /><span>${i("errands.end")}</span>
  </button>`}function Ga(){let e=ge("add-service");return _t(e)?u`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>he(e)}>
    <${m} name=${e.icon} /><span class="long">${i("act.add-service")}</span
    ><span class="short">${i("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function za(){return u`<p class="at-nobody">${i("state.free_hint")}</p>
    ${le.value&&Xe.value!==null&&u`<${Ms} from=${Xe.value} label=${i("timer.paused")} />`}`}function Ms({from:e,label:t}){return u`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${Ir(T.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function Xt(){return u`<span class="priority"><${m} name="chevrons_up" />${i("priority")}</span>`}function Ls({ticket:e,hall:t}){let n=kn.value,o=$n(e,ee(t.office),T.value);return u`<div class="answers" hidden=${P.value!==null}>
    <${Ya} />
    <div>
      ${n&&u`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!et.value&&!n&&o&&u`<${Za} ticket=${e} />`}
  </div>`}function Ya(){let e=et.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return u`<div class="undo">
    <p class="undo-text">
      <${m} name="check" />
      <span>
        <strong>${i(`done.${e.id}`,{number:e.number})}</strong>
        <span class="long undo-left"
          >${e.id==="next"?` · ${i("done.next.note")}`:""}${" · "}${i("undo.left",{seconds:t})}</span
        >
        <span class="short undo-left">${" · "}${i("undo.left_short",{seconds:t})}</span>
      </span>
    </p>
    <button
      type="button"
      class="undo-button"
      aria-busy=${y.value?.id==="undo"}
      aria-keyshortcuts="Control+Z"
      onClick=${Nn}
    >
      <${m} name="undo" />${i("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${e.leftMs/(e.until-e.since)})`}></span>
  </div>`}function Za({ticket:e}){let t=ge("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return u`<div class="suggestion" role="status">
    <p>${i("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>he(t)}>
      <${m} name=${t.icon} />${i("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var Ja=3e4;function Ln(e,t=null){return ne()?void 0:K(`print:${e.id}`,()=>Xa(e,t))}async function Xa(e,t){let n=P.value,o=await pe(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return V("print",{ticket:e.id});if(o.outcome!=="done")return ve(o);Us(e),vt(n),$t(o.body,i("done.print",{number:e.number}))}function Us(e){let t=new Set(Se.value);t.delete(`print:${e.id}`),Se.value=t,Kt.value=new Map(Kt.value).set(e.id,T.value+Ja)}function Ws(e){Se.value=new Set(Se.value).add(e)}function Ks(e,t){let n=P.value?.key;return ne()?void 0:K("issue",()=>Qa(e,t,n))}async function Qa(e,t,n){let o=await pe("/tickets",{key:n,body:e});if(o.outcome!=="done")return ve(o);let r=o.body;if(ce(a=>Re(a,r)),V("issued",{ticket:r.id}),t===null)return;let s=await pe(`/tickets/${r.id}/print`,{body:{device:t}});return s.outcome!=="done"?ve(s):(Us(r),C("good",i("done.issue",{number:r.number})))}function Fs(e,t){return ne()?void 0:K("priority",()=>eu(e,t))}async function eu(e,t){let n=P.value,o=await pe(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return ve(o);vt(n);let r=t.priority===null?"done.priority_none":"done.priority";$t(o.body,i(r,{number:e.number}))}var tu=new Set([...Object.values(Lr),...Object.values(Mr)].map(String));function Bs({timezone:e}){if(!I.value||me.value===null)return null;let t=Q((me.value.heard??me.value.since)+Ut.value,e);return u`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${i("connection.down_since",{time:t})}</strong> ${i("connection.down_what")}
    </p>
  </div>`}function Hs(){let[e,t]=Z(!1),n=Qr.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return u`<section class="troubles" aria-label=${i("trouble.label")}>
    <div role="status">
      <ul>
        ${o.map((r,s)=>u`<${ou} key=${r.id} trouble=${r}>
            ${s===0&&n.length>1&&u`<${nu} all=${e} showAll=${t} count=${n.length-1} />`}
          <//>`)}
      </ul>
    </div>
  </section>`}function nu({all:e,showAll:t,count:n}){return u`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?i("trouble.less"):i("trouble.more",{count:n})}
  </button>`}function ou({trouble:e,children:t}){return u`<li class="banner" data-tone="wait">
    <${m} name=${su(e)} />
    <p class="banner-text">
      <strong>${iu(e)}</strong>
      ${e.kind==="print"&&u`<span class="long">${" "}${i("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${ru} trouble=${e} />
    <button type="button" class="link" onClick=${()=>Ws(e.id)}>
      ${i("trouble.known")}
    </button>
  </li>`}function ru({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>Ln(n):()=>V("ticket",{ticket:n.id});return u`<button type="button" class="link" aria-busy=${y.value?.id===e.id} onClick=${o}>
    ${i(`trouble.${t}.do`)}
  </button>`}function su({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function iu({kind:e,ticket:t,device:n,code:o}){if(e==="clock"||e==="clock_opened")return i(`trouble.${e}`,{day:Ge(o??"")});if(t&&e==="parked")return i("trouble.parked",{number:t.number});let r=tu.has(o??"");if(t){let{number:s}=t;return r?i("trouble.print_why",{number:s,why:i(`trouble.${o}`)}):i("trouble.print",{number:s})}return i("trouble.device",{name:n?.name??"",what:i(`trouble.${r?o:"other"}`)})}function js({desk:e,hall:t}){let n=L(null);z(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=y.value?.id==="next"||y.value?.id==="open";return u`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${le.value}
    aria-busy=${o}
    aria-disabled=${I.value}
    aria-keyshortcuts="F9"
    onClick=${An}
  >
    <${m} name=${le.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${i(le.value?"resume":"next")}</span>
      <span class="main-who">${au(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function au(e,t){if(y.value?.id==="next")return i(y.value.again?"next.retrying":"next.sending");if(le.value)return i("resume.hint",{reason:uu(e,t)});let n=e.next;if(!n)return i(e.line.some(Ze)?"next.unconfirmed":"next.nobody");let o={number:n.number,service:ae(n.service)},r=n.priority===null?"":` · ${i("priority.inline")}`;return u`<span class="long">${i("next.who",o)}${r}</span
    ><span class="short">${i("next.who_short",o)}${r}</span>`}function uu(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?x(n.name):""}function qs({ticket:e,hall:t}){return u`<div class="acts" role="group" aria-label=${i("acts.label")} hidden=${P.value!==null}>
    ${er.map(n=>u`<${lu} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function lu({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!_t(e),s=e.id==="no-show"&&$n(t,ee(n.office),T.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${s}
    aria-disabled=${r||I.value}
    data-started=${!!a}
    aria-busy=${y.value?.id===e.id}
    aria-keyshortcuts=${e.key}
    onClick=${()=>he(e)}
  >
    <${m} name=${e.icon} />
    <span class="act-word"
      >${a?u`<span class="long">${i("act.start.done",{time:Q(Date.parse(a),o)})}</span
            ><span class="short">${i("act.start.done_short")}</span>`:i(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function Vs(){if(!xe.value)return null;let e=b.value?.office.rule,t=_e.value?.longest_wait_minutes,n=()=>{xe.value=!1};return u`<${ye} label=${i("help.title")} wide onClose=${n}>
    <h2>${i("help.title")}</h2>
    ${e&&u`<section class="help-rule">
      <h3>${i("help.rule")}</h3>
      <p>${x(e)}${t&&` ${i("help.limit",{minutes:t})}`}</p>
    </section>`}
    <dl class="keys">
      <${Oe} keys=${["F9",i("help.keypad")]} does=${i("help.next")} />
      ${st.filter(o=>o.key).map(o=>u`<${Oe} key=${o.id} keys=${[o.key]} does=${i(`act.${o.id}`)} />`)}
      <${Oe} keys=${["Ctrl+Z"]} does=${i("act.undo")} />
      <${Oe} keys=${["Ctrl+↓"]} does=${i("help.line")} />
      <${Oe} keys=${["Ctrl+I"]} does=${i("act.issue")} />
      <${Oe} keys=${["Tab"]} does=${i("help.tab")} />
      <${Oe} keys=${["Enter"]} does=${i("help.enter")} />
      <${Oe} keys=${["Esc"]} does=${i("help.escape")} />
      <${Oe} keys=${["F1"]} does=${i("help.help")} />
    </dl>
    <p class="dialog-note">${i("help.note")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${n}>${i("help.close")}</button>
    </div>
  <//>`}function Oe({keys:e,does:t}){return u`<div class="key">
    <dt>${e.map(n=>u`<kbd>${n}</kbd>`)}</dt>
    <dd>${t}</dd>
  </div>`}function oe({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:s}){let a=L(null);return Ot(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),u`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${c=>{c.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${cu}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${ie}>
        <${m} name="close" />${i("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${s}</div>
    <${fu} button=${t} danger=${n} busy=${o} />
  </form>`}function cu(){Te.value="",te.value=null}function fu({button:e,danger:t,busy:n}){let o=kn.value,r=Te.value||o?.text||"",s=Te.value?"bad":o?.tone??"quiet";return u`<div class="panel-foot">
    <p class="panel-words" data-tone=${s}>
      ${r&&u`<${m} name=${s==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&u`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${y.value?.id===n}
      aria-disabled=${I.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function G({label:e,name:t,choices:n,chosen:o=null}){return u`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>u`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&u` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function Gs({label:e,name:t,note:n}){return u`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function H(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}var pu=[5,10,15,30,60],du=["first","arrival","last"],mu=["asked","left","mistake","not_taken"];function zs({ticket:e,act:t,hall:n}){let o=ee(n.office).park_minutes,r=kt(n.office.park_reasons??[]),s=[...new Set([...pu,o])].sort((l,c)=>l-c),a=l=>{let c=H(l,"reason");return c===null?Ce("lack.reason"):$e(t,e,{reason:c,minutes:Number(H(l,"minutes"))})};return u`<${oe} title=${Ue("park",e)} button=${rt("park",e)} busy="park" onAnswer=${a}>
    <${G} label=${i("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${G}
      label=${i("ask.remind")}
      name="minutes"
      choices=${s.map(l=>({value:String(l),text:i("duration.minutes",{minutes:l})}))}
      chosen=${String(o)}
    />
  <//>`}function Ys({ticket:e,act:t,hall:n}){let[o,r]=Po(e,n),s=e.state!=="waiting"||ft(v.value,ee(n.office)),a=du.filter(c=>s||c==="arrival"),l=c=>{let d=H(c,"service"),p=H(c,"to_counter");return d===null&&p===null?Ce("lack.where"):$e(t,e,{service:d,to_counter:p,position:H(c,"position")})};return u`<${oe} title=${Ue("transfer",e)} button=${rt("transfer",e)} busy="transfer" onAnswer=${l}>
    <${G} label=${i("ask.service")} name="service" choices=${[{value:"",text:o,note:i("ask.same_service")},...r]} chosen="" />
    <${G} label=${i("ask.counter")} name="to_counter" choices=${[{value:"",text:i("ask.any_counter")},...n.counters.map(_u)]} chosen="" />
    <${G} label=${i("ask.position")} name="position" choices=${a.map(c=>({value:c,text:i(`position.${c}`)}))} chosen="arrival" />
  <//>`}function Zs({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=s=>{let a=H(s,"outcome");return a===null?Ce("lack.outcome"):t===null?hs({outcome:a}):$e(t,e,{outcome:a})};return u`<${oe} title=${Ue(`outcome_${o}`,e)} button=${rt(o,e)} busy=${o} onAnswer=${r}>
    <${G} label=${i("ask.outcome")} name="outcome" choices=${kt(n.office.outcomes??[])} />
  <//>`}function Js({ticket:e,act:t,hall:n}){let[,o]=Po(e,n),r=a=>{let l=H(a,"service");return l===null?Ce("lack.service"):$e(H(a,"when")==="later"?ge("add-errand"):t,e,{service:l})},s=["now","later"].map(a=>({value:a,text:i(`add-service.${a}`)}));return u`<${oe} title=${Ue("add-service",e)} button=${rt("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${i("add-service.note",{number:e.number})}</p>
    <${G} label=${i("ask.service")} name="service" choices=${o} chosen=${Tn(e,O.value?.counter)??void 0} />
    ${On(e,n)&&u`<${G} label=${i("ask.when")} name="when" choices=${s} chosen="now" />`}
  <//>`}function Xs({ticket:e,act:t,hall:n}){let o=new Set((e.errands??[]).map(a=>a.service)),r=Po(e,n)[1].filter(a=>!o.has(a.value)),s=a=>{let l=H(a,"service");return l===null?Ce("lack.service"):$e(t,e,{service:l})};return u`<${oe} title=${Ue("add-errand",e)} button=${rt("add-errand",e)} busy="add-errand" onAnswer=${s}>
    <p class="panel-note">${i("add-errand.note",{number:e.number})}</p>
    <${G} label=${i("ask.service")} name="service" choices=${r} />
  <//>`}function Qs({ticket:e,act:t}){let n=r=>{let s=H(r,"reason");return s===null?Ce("lack.reason"):$e(t,e,{reason:s})},o=mu.map(r=>({value:r,text:i(`cancel.${r}`)}));return u`<${oe} title=${Ue("cancel",e)} button=${rt("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${i("cancel.note")}</p>
    <${G} label=${i("ask.why")} name="reason" choices=${o} />
  <//>`}function ei({ticket:e,hall:t}){let n=o=>Fs(e,{priority:H(o,"priority")});return u`<${oe} title=${Ue("priority",e)} button=${i("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${i("priority.note")}</p>
    <${G} label=${i("ask.priority")} name="priority" choices=${Io(t)} chosen=${e.priority??""} />
  <//>`}function ti({ticket:e,hall:t}){let n=gn(t),o=r=>{let s=H(r,"device");return s===null?Ce("lack.printer"):Ln(e,s)};return u`<${oe} title=${Ue("print",e)} button=${rt("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${G} label=${i("ask.printer")} name="device" choices=${n.map(Do)} chosen=${Ro(n)} />
  <//>`}function Io(e){return[{value:"",text:i("priority.none")},...kt(e.office.priorities)]}function Ro(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function Do(e){return{value:e.id,text:e.name,note:e.online?void 0:i("trouble.offline")}}function kt(e){return e.map(t=>({value:t.code,text:x(t.name)}))}function Ce(e){Te.value=i(e),De(Te.value)}function Po(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?x(n.name):e.service,kt(o)]}function _u(e){let t=e.state==="open"?void 0:i(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function Ue(e,t){return i(`panel.${e}`,{number:t.number})}function rt(e,t){return i(`do.${e}`,{number:t.number})}function ni({hall:e}){let t=gn(e),{languages:n}=e.office,[o]=n,[r,s]=Z(""),a=c=>{let{name:d,value:p}=c.target;d==="service"&&s(p)},l=c=>{let d=H(c,"service");if(d===null)return Ce("lack.service");let p=H(c,"appointment"),_={service:d,priority:H(c,"priority"),language:Rt.find(h=>h===(H(c,"language")??o)),appointment_at:p&&Rr(p,T.value,e.office.timezone)};return Ks(_,H(c,"device"))};return u`<${oe} title=${i("panel.issue")} button=${i("do.issue")} busy="issue" onAnswer=${l}>
    <div onChange=${a}>
      <${G} label=${i("ask.service")} name="service" choices=${kt(e.office.services)} />
    </div>
    <${G}
      label=${i("ask.printer")}
      name="device"
      choices=${[...t.map(Do),{value:"",text:i("ask.no_slip")}]}
      chosen=${Ro(t)}
    />
    ${vu(r,e)&&u`<${G} label=${i("ask.priority")} name="priority" choices=${Io(e)} chosen="" />
      <${Gs} label=${i("ask.appointment")} name="appointment" note=${i("ask.no_appointment")} />`}
    ${n.length>1&&u`<${G}
      label=${i("ask.language")}
      name="language"
      choices=${n.map(c=>({value:c,text:i(`language.${c}`)}))}
      chosen=${o}
    />`}
  <//>`}function vu(e,t){if(ft(v.value,ee(t.office)))return!0;let n=O.value?.counter;return n!==void 0&&(e===""||hn(n,e))}function oi({ticket:e}){return u`<${oe} title=${i("panel.issued")}>
    <p class="panel-number">${e.number}</p>
    <p class="panel-service">${ae(e.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${()=>V("issue")}>
        <${m} name="plus" /><span class="act-word">${i("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${()=>V("print",{ticket:e.id})}>
        <${m} name="printer" /><span class="act-word">${i("act.print")}</span>
      </button>
    </div>
  <//>`}function ri({ticket:e,hall:t}){let n=ee(t.office),o=O.value?.counter,r=o?qr(e,o,ft(v.value,n),On(e,t)):[];return u`<${oe} title=${`${e.number} · ${ae(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${Je(e,T.value)}>${yu(e,t)}</span>
      ${e.priority!==null&&u`<${Xt} />`}
      <${No} ticket=${e} />
    </p>
    <div class="panel-acts">
      ${r.map(s=>u`<${hu} key=${s.id} act=${s} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function hu({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${y.value?.id===e.id}
    aria-disabled=${I.value}
    onClick=${()=>he(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?i("act.return_after",{count:n}):i($u(e,t))}</span>
  </button>`}function $u(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function yu(e,t){let{timezone:n,park_reasons:o}=t.office,r=s=>s?Q(Date.parse(s),n):"";if(e.state==="parked"){let s=(o??[]).find(l=>l.code===e.park_reason),a=Je(e,T.value)?"parked.due":"parked.until";return i(a,{reason:s?x(s.name):i("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?i("missed.at",{time:r(e.finished_at)}):i("ticket.waited",{duration:Ve(T.value-Date.parse(e.issued_at))})}var bu=["waiting","parked","no_show"],gu={park:zs,transfer:Ys,outcome:Zs,"add-service":Js,"add-errand":Xs,cancel:Qs,priority:ei,print:ti,issue:ni,issued:oi,ticket:ri};function si({hall:e}){let t=P.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&y.value===null&&!wu(t,n);return Ot(()=>{o&&(ie(),C("quiet",i("panel.changed",{number:n?.number??""})))},[o]),Ot(()=>{t===null&&ns()},[t===null]),t===null||o?null:u`<${gu[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function wu(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?bu.includes(t.state):e.act!==null?it(e.act,t):e.kind!=="outcome"||co.includes(t.state)}var ii=3;function ai({desk:e,hall:t}){let[n,o]=Z(!1);if(le.value)return null;let r=t.office.pause_reasons,s=n?r:r.slice(0,ii);return u`<footer class="pause" data-open=${n} hidden=${P.value!==null}>
    <p class="pause-title"><${m} name="pause" />${i("pause.title")}</p>
    <button
      type="button"
      class="pause-opener"
      aria-expanded=${n}
      onClick=${()=>o(!n)}
    >
      <${m} name="pause" /><span>${i("pause.open")}</span><${m} name="chevron_down" />
    </button>
    <div class="reasons" role="group" aria-label=${i("pause.title")}>
      ${s.map(a=>u`<${ku} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>ii&&u`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${i("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&u`<${Eu} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function ku({reason:e}){return u`<button
    type="button"
    class="reason"
    aria-busy=${y.value?.id==="pause"}
    aria-disabled=${I.value}
    onClick=${()=>cs(e.code)}
  >
    ${x(e.name)}
  </button>`}function Eu({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(s=>s.services.includes(r.service.code))).map(r=>x(r.service.name));return o.length===0?null:u`<p class="alone">${i("pause.alone",{services:o.join(", ")})}</p>`}var Su=48,Mo=4,xu=4;function ui({desk:e,hall:t}){let n=L(null),[o,r]=Z(!1),s=Au(n),a=o?e.line:e.line.slice(0,s),l=e.line.length-a.length;return u`<aside class="waiting" aria-label=${i("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>xu}>
      ${e.counts.map(c=>u`<${Tu} key=${c.service.code} count=${c} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${i("waiting.title")}</h2>
      <p>${i("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&u`<p class="waiting-empty">${i("waiting.empty")}</p>`}
      <ol onKeyDown=${Cu}>
        ${a.map((c,d)=>u`<${Ou} key=${c.id} ticket=${c} first=${d===0} rules=${ee(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(l>0||o)&&u`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?i("trouble.less"):i("waiting.more",{count:l})}
    </button>`}
    <${Ns} desk=${e} hall=${t} />
  </aside>`}function Tu({count:e}){let{service:t,waiting:n,longestMs:o}=e;return u`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${x(t.name)}</span>
    <span class="count-longest"
      >${o===null?i("waiting.nobody"):i("waiting.longest",{duration:Ve(o)})}</span
    >
  </li>`}function Ou({ticket:e,first:t,rules:n,timezone:o}){let r=jr(e,n,T.value),s=ke(e),a=!!e.appointment_at&&s>T.value,l=Ze(e);return u`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
    <button
      type="button"
      class="row-button"
      tabindex=${t?0:-1}
      onClick=${()=>V("ticket",{ticket:e.id})}
    >
      <span class="row-number">${e.number}</span>
      <span class="row-service" data-crowded=${e.priority!==null||r!==null||l}
        >${ae(e.service)}</span
      >
      ${e.for_counter&&u`<span class="row-own">${i("waiting.own")}</span>`}
      ${l&&u`<span class="row-unconfirmed">${i("waiting.unconfirmed")}</span>`}
      ${e.priority!==null&&u`<${Xt} />`}
      ${r!==null&&u`<span class="row-late"><${m} name="clock" />${i("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?i("waiting.from",{time:Q(s,o)}):Ve(T.value-s)}</span>
    </button>
  </li>`}function Cu(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function Au(e){let[t,n]=Z(Mo);return z(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(Mo,Math.floor(o.clientHeight/Su)):Mo)},s=new ResizeObserver(r);return s.observe(o),window.addEventListener("resize",r),()=>{s.disconnect(),window.removeEventListener("resize",r)}},[]),t}function li({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="desk">
    <${Is} desk=${e} hall=${t} />
    <${Bs} timezone=${n} />
    <${Pn} hall=${t} />
    <${Hs} />
    <div class="desk-body">
      <main class="work" aria-busy=${y.value!==null}>
        <${Ps} desk=${e} />
        <${js} desk=${e} hall=${t} />
        <${qs} ticket=${e.ticket} hall=${t} />
        <${si} hall=${t} />
        <${Ls} ticket=${e.ticket} hall=${t} />
        <${ai} desk=${e} hall=${t} />
      </main>
      <${ui} desk=${e} hall=${t} />
      <div class="foot"><${Co} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${Lt.value.number}>${Lt.value.text}</span></p>
    <${Vs} />
    <${wt} />
    <${Mn} hall=${t} />
  </div>`}function ci(){let[e,t]=Z(!1),[n,o]=Z(!1),r=L(null);z(()=>Lo(r.current,"user")?.focus(),[]);async function s(l){if(l.preventDefault(),e)return;t(!0);let c=Lo(r.current,"user"),d=Lo(r.current,"password");await rs(c?.value.trim()??"",d?.value??""),t(!1),E.value!==""&&(c?.value?d:c)?.select()}let a=l=>{l.getModifierState&&o(l.getModifierState("CapsLock"))};return u`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${s} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${de} /><${Le} /></div>
      <h1>${i("sign_in.title")}</h1>
      <p class="arrival-lead">${i("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${i("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${E.value!==""} />
      </label>
      <${Jt} id="password" label=${i("sign_in.password")} autocomplete="current-password"
        describedBy="caps complaint" wrong=${E.value!==""}>
        <p id="caps" class="caps" role="status">${n&&u`<${m} name="alert" />${i("sign_in.caps_lock")}`}</p>
      <//>
      <p id="complaint" class="complaint" role="alert">
        ${E.value&&u`<${m} name="alert" /><span>${E.value}</span>`}
      </p>
      <button type="submit" class="main-button sign-in-button" aria-busy=${e}>
        <span class="main-word">${i(e?"sign_in.doing":"sign_in.do")}</span><${m} name="arrow" />
      </button>
      <p class="arrival-note">${i("sign_in.forgotten")}</p>
    </form>
  </main>`}function Lo(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function fi(){let e=E.value!==""||I.value;return u`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${de} />
      <p>${i(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function pi({taken:e}){let t={counter:e.counter,name:e.by??""};return u`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${de} /></div>
      <h1>${i("taken.title",t)}</h1>
      <p class="arrival-lead">${i(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${ht}>${i("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${us}>${i("taken.choose")}</button>
      </div>
    </div>
  </main>`}var Nu=5e3;function di(){re(()=>{document.title=O.value?Iu(O.value):i("page.title")}),re(bs);let e=-1/0;re(()=>{let t=et.value;t===null||t.since===e||t.leftMs>Nu||(e=t.since,De(i("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function Iu({counter:e,line:t,next:n}){let o={counter:W(e),waiting:t.length};return n===null?i(t.length?"title.later":"title.nobody",o):i("title.waiting",{...o,next:n.number})}var Ru=500;function Du(){return v.value===null?u`<${ci} />`:dt.value!==null?u`<${Ds} offices=${dt.value} />`:mt.value!==null?u`<${pi} taken=${mt.value} />`:v.value===void 0||b.value===null?u`<${fi} />`:A.value===null||O.value===null?u`<${Rs} hall=${b.value} />`:u`<${li} desk=${O.value} hall=${b.value} />`}await Nr();window.setInterval(()=>{Wt.value=Date.now()},Ru);Ss();di();zn(u`<${Du} />`,document.getElementById("page"));vo();
